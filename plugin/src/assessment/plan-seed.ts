/** What seeding has to create, rename, leave alone or hold back: a comparison of a template with an assessment. */
import type { Template } from '../checklist/template.ts';
import type { GraphNode, Link } from '../org/composite-graph.ts';
import type { Language, Status } from './model.ts';
import { ASSESSMENT } from './org-names.ts';
import { wantedRecords, type Pointer, type Wanted } from './wanted-records.ts';

export interface SeedRequest {
  key: string;
  name: string;
  language: Language;
  accountId?: string;
  /** objects that are not deployed or that the user may not see: nothing is created there */
  absent?: ReadonlySet<string>;
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
  /** what stands below it, by key; what users added has no key and is not here */
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

export function planSeed(template: Template, request: SeedRequest, seeded?: Seeded): SeedPlan {
  const language = seeded?.assessment.language ?? request.language;
  const wanted = wantedRecords(template, request.key, language).filter(({ object }) => !request.absent?.has(object));
  const steps = [
    assessmentStep(template, request, seeded),
    ...wanted.map((record) => recordStep(record, seeded?.records ?? new Map())),
  ];
  const nodes = steps.flatMap(({ node }) => (node ? [node] : []));
  const references = new Map(nodes.map((node, index) => [node.key, (node.reference = `n${index}`)]));
  for (const [index, record] of wanted.entries()) {
    const node = steps[index + 1]!.node;
    if (!node || steps[index + 1]!.change?.action !== 'create') continue;
    const link = linkIn(request, seeded, references);
    node.parent = link(record.parent);
    const links = (record.links ?? []).flatMap((pointer) => link(pointer) ?? []);
    if (links.length > 0) node.links = links;
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
      node: node({ ...named(title), ...(position ? { Position__c: position } : {}), ...wanted.fields }),
      change: { object, key, action: 'create', reason: 'new' },
    };
  }
  if (title === undefined || present.templateTitle === title) return {};
  if (present.title !== present.templateTitle && present.title !== title) {
    const reason = `renamed here to "${present.title}"; the template now says "${title}"`;
    return { change: { object, key, action: 'keep', reason } };
  }
  return {
    node: node(named(title)),
    change: { object, key, action: 'update', reason: `the template renamed "${present.title}"` },
  };
}

const named = (title?: string) => (title === undefined ? {} : { Name: title, Template_Title__c: title });

/** undefined for what points to a record that is held back. */
const linkIn =
  (request: SeedRequest, seeded: Seeded | undefined, references: Map<string, string>) =>
  ({ field, key }: Pointer): Link | undefined => {
    const id = key === request.key ? seeded?.assessment.id : seeded?.records.get(key)?.id;
    if (id) return { field, id };
    const reference = references.get(key);
    return reference ? { field, reference } : undefined;
  };

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
