/** All assessments side by side, as plain rows. */
import { gql } from 'lightning/graphql';

/** At most 2,000 records a list and 4,000 in all: https://developer.salesforce.com/docs/platform/graphql/guide/limits.html */
export const ASSESSMENTS = gql`
  query ReadinessHome {
    uiapi {
      query {
        Readiness_Assessment__c(first: 1000, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Key__c {
                value
              }
              Stage__c {
                value
                label
              }
              Language__c {
                value
              }
              Decision__c {
                value
                label
              }
              Approach__c @optional {
                value
              }
              Decision_To_Review__c {
                value
              }
              Verdict_Level__c {
                value
              }
              Progress__c {
                value
              }
              Topic_Count__c {
                value
              }
              Done_Topics__c {
                value
              }
              Applicable_Topics__c {
                value
              }
              Association__r @optional {
                Name @optional {
                  value
                }
              }
            }
          }
        }
        Readiness_Topic__c(
          first: 2000
          where: { Is_Open__c: { eq: 1 }, Due_Date__c: { ne: null } }
          orderBy: { Due_Date__c: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Due_Date__c {
                value
              }
              Overdue__c {
                value
              }
              Chapter__r {
                Assessment__c {
                  value
                }
              }
            }
          }
        }
      }
    }
  }
`;

interface Value<Type> {
  value: Type;
  label?: string | null;
}

interface AssessmentNode {
  Id: string;
  Name: Value<string>;
  Key__c: Value<string | null>;
  Stage__c: Value<string | null>;
  Language__c: Value<string | null>;
  Decision__c: Value<string | null>;
  Approach__c?: Value<string | null>;
  Decision_To_Review__c: Value<boolean>;
  Verdict_Level__c: Value<number | null>;
  /** 0 to 100 */
  Progress__c: Value<number | null>;
  Topic_Count__c: Value<number | null>;
  Done_Topics__c: Value<number | null>;
  Applicable_Topics__c: Value<number | null>;
  Association__r?: { Name?: Value<string | null> } | null;
}

interface TopicNode {
  Due_Date__c: Value<string>;
  Overdue__c: Value<boolean>;
  Chapter__r: { Assessment__c: Value<string> };
}

export interface AssessmentsData {
  uiapi: {
    query: {
      Readiness_Assessment__c: { edges: { node: AssessmentNode }[] };
      Readiness_Topic__c: { edges: { node: TopicNode }[] };
    };
  };
}

export interface AssessmentRow {
  id: string;
  key: string | null;
  name: string;
  association: string | null;
  language: 'en' | 'fr';
  isCreating: boolean;
  stage: string;
  decision: string;
  decisionToReview: boolean;
  isBusinessToolChosen: boolean;
  verdictLevel: number;
  /** 0 to 1; null where no topic is applicable */
  progress: number | null;
  doneTopics: number;
  applicableTopics: number;
  setAsideTopics: number;
  /** the earliest of its open topics, `YYYY-MM-DD` */
  nextDueDate: string | null;
  overdue: boolean;
}

export function assessmentRows({ uiapi: { query } }: AssessmentsData): AssessmentRow[] {
  const earliest = new Map<string, TopicNode>();
  for (const { node } of query.Readiness_Topic__c.edges) {
    const assessmentId = node.Chapter__r.Assessment__c.value;
    if (!earliest.has(assessmentId)) earliest.set(assessmentId, node);
  }
  return query.Readiness_Assessment__c.edges.map(({ node }) => rowOf(node, earliest.get(node.Id)));
}

function rowOf(node: AssessmentNode, next?: TopicNode): AssessmentRow {
  const applicableTopics = node.Applicable_Topics__c.value ?? 0;
  const progress = node.Progress__c.value;
  return {
    id: node.Id,
    key: node.Key__c.value,
    name: node.Name.value,
    association: node.Association__r?.Name?.value ?? null,
    language: node.Language__c.value === 'en' ? 'en' : 'fr',
    isCreating: node.Stage__c.value === 'Creating',
    stage: node.Stage__c.label ?? node.Stage__c.value ?? '',
    decision: node.Decision__c.label ?? node.Decision__c.value ?? '',
    decisionToReview: node.Decision_To_Review__c.value,
    isBusinessToolChosen: node.Approach__c?.value === 'Business_Tool',
    verdictLevel: node.Verdict_Level__c.value ?? 0,
    progress: progress === null ? null : progress / 100,
    doneTopics: node.Done_Topics__c.value ?? 0,
    applicableTopics,
    setAsideTopics: (node.Topic_Count__c.value ?? 0) - applicableTopics,
    nextDueDate: next?.Due_Date__c.value ?? null,
    overdue: next?.Overdue__c.value ?? false,
  };
}
