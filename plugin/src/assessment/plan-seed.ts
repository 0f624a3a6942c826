/** What seeding has to create, rename, leave alone or hold back: a comparison of a template with an assessment. */
import { joinKey } from '../checklist/keys.ts';
import type { Guidance, Template } from '../checklist/template.ts';
import type { GraphNode } from '../org/org-api.ts';
import type { Language, Status } from './model.ts';
import { ASSESSMENT, CHAPTER, POINT, TOPIC } from './org-names.ts';

export interface SeedRequest {
  key: string;
  name: string;
  language: Language;
  accountId?: string;
}

/** The assessment as it stands, flat. */
export interface Seeded {
  assessment: {
    id: string;
    language: Language;
    template: string | null;
    stage: string | null;
    accountId: string | null;
  };
  /** chapters, topics and points by key; what users added has no key and is not here */
  records: Map<string, SeededRecord>;
}

export interface SeededRecord {
  id: string;
  object: string;
  title: string;
  templateTitle: string | null;
  status?: Status;
}

export interface SeedChange {
  object: string;
  key: string;
  /** `keep`: renamed by a user, so that the template's new title is not taken over */
  action: 'create' | 'update' | 'keep' | 'hold' | 'retire';
  reason: string;
}

export interface SeedPlan {
  nodes: GraphNode[];
  changes: SeedChange[];
  unchanged: number;
}

/** A chapter, topic or point as the template wants it. */
interface Wanted {
  object: string;
  key: string;
  parent: { field: string; key: string };
  title: string;
  position: number;
  fields: Record<string, unknown>;
}

export function planSeed(template: Template, request: SeedRequest, seeded?: Seeded): SeedPlan {
  const language = seeded?.assessment.language ?? request.language;
  const wanted = flatten(template, request.key, language);
  const steps = [
    assessmentStep(template, request, seeded),
    ...wanted.map((record) => recordStep(record, seeded?.records ?? new Map())),
  ];
  const nodes = steps.flatMap(({ node }) => (node ? [node] : []));
  const references = new Map(nodes.map((node, index) => [node.key, (node.reference = `n${index}`)]));
  for (const [index, record] of wanted.entries()) {
    const node = steps[index + 1]!.node;
    if (node && steps[index + 1]!.change?.action === 'create')
      node.parent = parentOf(record, request, seeded, references);
  }
  return {
    nodes,
    changes: [...steps.flatMap(({ change }) => (change ? [change] : [])), ...retired(wanted, seeded)],
    unchanged: steps.filter(({ change }) => !change).length,
  };
}

interface Step {
  node?: GraphNode;
  change?: SeedChange;
}

function assessmentStep(template: Template, request: SeedRequest, seeded?: Seeded): Step {
  const { key, name, language, accountId } = request;
  const version = `${template.key}@${template.version}`;
  const node = (fields: Record<string, unknown>) => ({ reference: '', object: ASSESSMENT, key, fields });
  if (!seeded) {
    return {
      node: node({
        Name: name,
        Language__c: language,
        Template__c: version,
        Stage__c: 'Framing',
        ...(accountId ? { Association__c: accountId } : {}),
      }),
      change: { object: ASSESSMENT, key, action: 'create', reason: 'new' },
    };
  }
  const { assessment } = seeded;
  const fields = {
    ...(assessment.template === version ? {} : { Template__c: version }),
    ...(assessment.stage === 'Creating' ? { Stage__c: 'Framing' } : {}),
    ...(accountId && !assessment.accountId ? { Association__c: accountId } : {}),
  };
  const names = Object.keys(fields);
  if (names.length === 0) return {};
  return { node: node(fields), change: { object: ASSESSMENT, key, action: 'update', reason: names.join(', ') } };
}

function recordStep(wanted: Wanted, records: Map<string, SeededRecord>): Step {
  const { object, key, title, position } = wanted;
  const present = records.get(key);
  const node = (fields: Record<string, unknown>): GraphNode => ({ reference: '', object, key, fields });
  if (!present) {
    if (records.get(wanted.parent.key)?.status === 'Done') {
      const reason = 'its topic is done; reopen the topic, then seed again';
      return { change: { object, key, action: 'hold', reason } };
    }
    return {
      node: node({ Name: title, Template_Title__c: title, Position__c: position, ...wanted.fields }),
      change: { object, key, action: 'create', reason: 'new' },
    };
  }
  if (present.templateTitle === title) return {};
  if (present.title !== present.templateTitle && present.title !== title) {
    const reason = `renamed here to "${present.title}"; the template now says "${title}"`;
    return { change: { object, key, action: 'keep', reason } };
  }
  return {
    node: node({ Name: title, Template_Title__c: title }),
    change: { object, key, action: 'update', reason: `the template renamed "${present.title}"` },
  };
}

function parentOf(
  { parent }: Wanted,
  request: SeedRequest,
  seeded: Seeded | undefined,
  references: Map<string, string>,
): GraphNode['parent'] {
  const id = parent.key === request.key ? seeded?.assessment.id : seeded?.records.get(parent.key)?.id;
  return id ? { field: parent.field, id } : { field: parent.field, reference: references.get(parent.key)! };
}

function retired(wanted: Wanted[], seeded?: Seeded): SeedChange[] {
  const keys = new Set(wanted.map(({ key }) => key));
  return [...(seeded?.records ?? [])]
    .filter(([key]) => !keys.has(key))
    .map(([key, { object }]) => ({
      object,
      key,
      action: 'retire',
      reason: 'no longer in the template; left as it is',
    }));
}

function flatten(template: Template, assessmentKey: string, language: Language): Wanted[] {
  return template.chapters.flatMap((chapter, chapterIndex) => {
    const chapterKey = joinKey(assessmentKey, chapter.key);
    const topics = chapter.topics.flatMap((topic, topicIndex) => {
      const topicKey = joinKey(chapterKey, topic.key);
      const points = (topic.points ?? []).map((point, pointIndex) => ({
        object: POINT,
        key: joinKey(topicKey, point.key),
        parent: { field: 'Topic__c', key: topicKey },
        title: point.title[language],
        position: pointIndex + 1,
        fields: guidanceField(point.guidance?.[language], language),
      }));
      return [
        {
          object: TOPIC,
          key: topicKey,
          parent: { field: 'Chapter__c', key: chapterKey },
          title: topic.title[language],
          position: topicIndex + 1,
          fields: {
            Essential__c: topic.essential ?? false,
            Weight__c: topic.weight ?? 1,
            ...guidanceField(topic.guidance?.[language], language),
          },
        },
        ...points,
      ];
    });
    const parent = { field: 'Assessment__c', key: assessmentKey };
    const title = chapter.title[language];
    return [{ object: CHAPTER, key: chapterKey, parent, title, position: chapterIndex + 1, fields: {} }, ...topics];
  });
}

function guidanceField(guidance: Guidance | undefined, language: Language): Record<string, string> {
  if (!guidance) return {};
  const example = language === 'fr' ? 'Exemple\u00a0: ' : 'Example: ';
  const lines = [guidance.source, guidance.question, guidance.example && `${example}${guidance.example}`];
  return { Guidance__c: lines.filter(Boolean).join('\n') };
}
