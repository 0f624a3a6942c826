/** What an org already holds of an assessment, read by its key. */
import { gql } from 'lightning/graphql';
import type { Existing } from './completeAssessment';

/** At most 2,000 records a list and 4,000 in all: https://developer.salesforce.com/docs/platform/graphql/guide/limits.html */
export const EXISTING_RECORDS = gql`
  query ReadinessExistingRecords($key: String) {
    uiapi {
      query {
        Readiness_Assessment__c(first: 1, where: { Key__c: { eq: $key } }) {
          edges {
            node {
              Id
              Stage__c {
                value
              }
              Language__c {
                value
              }
            }
          }
        }
        Readiness_Chapter__c(first: 200, where: { Assessment__r: { Key__c: { eq: $key } } }) {
          edges {
            node {
              Id
              Key__c {
                value
              }
            }
          }
        }
        Readiness_Topic__c(first: 1000, where: { Chapter__r: { Assessment__r: { Key__c: { eq: $key } } } }) {
          edges {
            node {
              Id
              Key__c {
                value
              }
              Status__c {
                value
              }
            }
          }
        }
        Readiness_Point__c(
          first: 2000
          where: { Topic__r: { Chapter__r: { Assessment__r: { Key__c: { eq: $key } } } } }
        ) {
          edges {
            node {
              Id
              Key__c {
                value
              }
            }
          }
        }
        Readiness_Risk__c(first: 200, where: { Assessment__r: { Key__c: { eq: $key } } }) {
          edges {
            node {
              Id
              Key__c {
                value
              }
            }
          }
        }
        Readiness_Risk_Topic__c(first: 200, where: { Risk__r: { Assessment__r: { Key__c: { eq: $key } } } }) {
          edges {
            node {
              Id
              Key__c {
                value
              }
            }
          }
        }
        Readiness_Criterion__c(first: 200, where: { Assessment__r: { Key__c: { eq: $key } } }) {
          edges {
            node {
              Id
              Key__c {
                value
              }
            }
          }
        }
        Readiness_Milestone__c(first: 199, where: { Assessment__r: { Key__c: { eq: $key } } }) {
          edges {
            node {
              Id
              Key__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

interface Node {
  Id: string;
  Key__c: { value: string | null };
  Status__c: { value: string };
  Stage__c: { value: string | null };
  Language__c: { value: string | null };
}

type Lists = Record<'Readiness_Assessment__c' | (typeof OBJECTS_BELOW)[number], { edges: { node: Node }[] }>;

export interface ExistingData {
  uiapi: { query: Lists };
}

const OBJECTS_BELOW = [
  'Readiness_Chapter__c',
  'Readiness_Topic__c',
  'Readiness_Point__c',
  'Readiness_Risk__c',
  'Readiness_Risk_Topic__c',
  'Readiness_Criterion__c',
  'Readiness_Milestone__c',
] as const;

export function existingRecords({ uiapi: { query } }: ExistingData): Existing {
  const nodes = (list: keyof Lists): Node[] => query[list].edges.map(({ node }) => node);
  const keyed = OBJECTS_BELOW.flatMap(nodes).filter(({ Key__c }) => Key__c.value);
  const done = nodes('Readiness_Topic__c').filter(({ Status__c }) => Status__c.value === 'Done');
  const [assessment] = nodes('Readiness_Assessment__c');
  return {
    assessment: assessment && {
      id: assessment.Id,
      stage: assessment.Stage__c.value,
      language: assessment.Language__c.value === 'en' ? 'en' : 'fr',
    },
    ids: new Map(keyed.map(({ Id, Key__c }) => [Key__c.value!, Id])),
    doneTopics: new Set(done.flatMap(({ Key__c }) => Key__c.value ?? [])),
  };
}
