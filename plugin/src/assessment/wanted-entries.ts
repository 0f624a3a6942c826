import { joinKey } from '../checklist/keys.ts';
import type { MilestoneEntry } from '../checklist/register-entries.ts';
import type { Template } from '../checklist/template.ts';
import { guidanceField } from './guidance-field.ts';
import type { Language } from './model.ts';
import { CRITERION, MILESTONE, RISK, RISK_TOPIC } from './org-names.ts';
import type { Wanted } from './wanted-records.ts';

/** What a template proposes for the registers: no score, no date, nobody responsible. */
export function wantedEntries(template: Template, assessmentKey: string, language: Language): Wanted[] {
  const { risks = [], criteria = [], milestones = [] } = template;
  const keyOf = (...keys: string[]) => joinKey(assessmentKey, ...keys);
  const entry = (object: string, { key, title, guidance }: Entry, index: number): Wanted => ({
    object,
    key: keyOf(key),
    parent: { field: 'Assessment__c', key: assessmentKey },
    title: title[language],
    position: index + 1,
    fields: guidanceField(guidance?.[language], language),
  });
  const position = new Map(milestones.map((milestone, index) => [milestone, index]));
  return [
    ...risks.flatMap((risk, index) => [
      withFields(entry(RISK, risk, index), { Category__c: capitalized(risk.category) }),
      ...(risk.topics ?? []).map((topic) => ({
        object: RISK_TOPIC,
        key: keyOf(risk.key, topic),
        parent: { field: 'Risk__c', key: keyOf(risk.key) },
        links: [{ field: 'Topic__c', key: keyOf(topic) }],
        fields: {},
      })),
    ]),
    ...criteria.map((criterion, index) => entry(CRITERION, criterion, index)),
    ...predecessorsFirst(milestones).map((milestone) => ({
      ...withFields(entry(MILESTONE, milestone, position.get(milestone)!), milestoneFields(milestone)),
      links: [
        ...(milestone.point ? [{ field: 'Point__c', key: keyOf(milestone.point) }] : []),
        ...(milestone.predecessor ? [{ field: 'Predecessor__c', key: keyOf(milestone.predecessor) }] : []),
      ],
    })),
  ];
}

type Entry = Pick<MilestoneEntry, 'key' | 'title' | 'guidance'>;

const milestoneFields = ({ kind, recursEveryMonths, goLive, afterGoLive }: MilestoneEntry) => ({
  Kind__c: capitalized(kind),
  ...(recursEveryMonths ? { Recurs_Every_Months__c: recursEveryMonths } : {}),
  ...(goLive ? { Is_Go_Live__c: true } : {}),
  ...(afterGoLive ? { Is_Review__c: true } : {}),
});

const withFields = (wanted: Wanted, fields: Record<string, unknown>): Wanted => ({
  ...wanted,
  fields: { ...fields, ...wanted.fields },
});

/** Picklists of the org begin with a capital. */
const capitalized = (value: string): string => value[0]!.toUpperCase() + value.slice(1);

/** A checked template has no circle of predecessors. */
function predecessorsFirst(milestones: MilestoneEntry[]): MilestoneEntry[] {
  const byKey = new Map(milestones.map((milestone) => [milestone.key, milestone]));
  const sorted = new Set<MilestoneEntry>();
  const add = (milestone?: MilestoneEntry): void => {
    if (!milestone || sorted.has(milestone)) return;
    if (milestone.predecessor) add(byKey.get(milestone.predecessor));
    sorted.add(milestone);
  };
  for (const milestone of milestones) add(milestone);
  return [...sorted];
}
