/** What a template proposes for the registers, as the CLI seeds it: no score, no date, nobody responsible. */
import type { Language, Milestone, Template } from '../readinessTemplate/template';
import { recordIn } from './templateRecord';
import type { Wanted } from './wantedRecords';

export function wantedEntries(
  { risks = [], criteria = [], milestones = [] }: Template,
  assessmentKey: string,
  language: Language,
): Wanted[] {
  const record = recordIn(language);
  const above: [string, string] = ['Assessment__c', assessmentKey];
  const keyOf = (key: string) => `${assessmentKey}:${key}`;
  return [
    ...risks.flatMap((risk, index) => [
      record('Readiness_Risk__c', keyOf(risk.key), above, risk, index, { Category__c: capitalized(risk.category) }),
      ...(risk.topics ?? []).map((topic) => riskTopic(keyOf(risk.key), topic, keyOf(topic))),
    ]),
    ...criteria.map((criterion, index) =>
      record('Readiness_Criterion__c', keyOf(criterion.key), above, criterion, index),
    ),
    ...predecessorsFirst(milestones).map((step) => ({
      ...record(
        'Readiness_Milestone__c',
        keyOf(step.key),
        above,
        step,
        milestones.indexOf(step),
        milestoneFields(step),
      ),
      links: [
        ...(step.point ? [{ field: 'Point__c', key: keyOf(step.point) }] : []),
        ...(step.predecessor ? [{ field: 'Predecessor__c', key: keyOf(step.predecessor) }] : []),
      ],
    })),
  ];
}

const riskTopic = (riskKey: string, topic: string, topicKey: string): Wanted => ({
  object: 'Readiness_Risk_Topic__c',
  key: `${riskKey}:${topic}`,
  parent: { field: 'Risk__c', key: riskKey },
  links: [{ field: 'Topic__c', key: topicKey }],
  fields: { Key__c: `${riskKey}:${topic}` },
});

const milestoneFields = ({ kind, recursEveryMonths, goLive, afterGoLive }: Milestone) => ({
  Kind__c: capitalized(kind),
  ...(recursEveryMonths ? { Recurs_Every_Months__c: recursEveryMonths } : {}),
  ...(goLive ? { Is_Go_Live__c: true } : {}),
  ...(afterGoLive ? { Is_Review__c: true } : {}),
});

/** Picklists of the org begin with a capital. */
const capitalized = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);

function predecessorsFirst(milestones: Milestone[]): Milestone[] {
  const sorted = new Set<Milestone>();
  const add = (step?: Milestone): void => {
    if (!step || sorted.has(step)) return;
    if (step.predecessor) add(milestones.find(({ key }) => key === step.predecessor));
    sorted.add(step);
  };
  for (const step of milestones) add(step);
  return [...sorted];
}
