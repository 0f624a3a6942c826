/** The whole page in one request, and the shape of its answer. */
import { gql } from 'lightning/graphql';

/**
 * Lists of at most 2,000 records each and 4,000 in all:
 * https://developer.salesforce.com/docs/platform/graphql/guide/limits.html. Children of children cannot be nested, so
 * each list is read by its way up to the assessment; the files of a topic are its children, 200 of each at most. What
 * a permission set may withhold is optional.
 */
export const ASSESSMENT_PAGE = gql`
  query ReadinessAssessment($id: ID) {
    uiapi {
      query {
        Readiness_Assessment__c(first: 1, where: { Id: { eq: $id } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Key__c {
                value
              }
              Language__c {
                value
              }
              Stage__c {
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
              Set_Aside_Essentials__c {
                value
              }
              Decision_To_Review__c {
                value
              }
              Approach__c @optional {
                value
              }
              Approach_Conditions__c @optional {
                value
              }
              Decision__c @optional {
                value
              }
              Decided_On__c @optional {
                value
              }
              Decided_By__c @optional {
                value
              }
              Decision_Rationale__c @optional {
                value
              }
              Decision_Blockers__c @optional {
                value
              }
              Minutes_Link__c @optional {
                value
              }
            }
          }
        }
        Readiness_Risk__c(
          first: 200
          where: { Assessment__c: { eq: $id } }
          orderBy: { Position__c: { order: ASC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Key__c {
                value
              }
              Is_Unassessed__c {
                value
              }
              Is_Unmastered__c {
                value
              }
              Responsible__r @optional {
                Name @optional {
                  value
                }
              }
              Responsible_Name__c @optional {
                value
              }
            }
          }
        }
        Readiness_Chapter__c(
          first: 200
          where: { Assessment__c: { eq: $id } }
          orderBy: { Position__c: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Key__c {
                value
              }
              Progress__c {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Topic__c(
          first: 1000
          where: { Chapter__r: { Assessment__c: { eq: $id } } }
          orderBy: { Position__c: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Chapter__c {
                value
              }
              Name {
                value
              }
              Key__c {
                value
              }
              Status__c {
                value
              }
              Essential__c {
                value
              }
              Progress__c {
                value
              }
              Guidance__c @optional {
                value
              }
              Responsible__c @optional {
                value
              }
              Responsible__r @optional {
                Name @optional {
                  value
                }
              }
              Responsible_Name__c @optional {
                value
              }
              Is_Mine__c {
                value
              }
              Due_Date__c {
                value
              }
              Overdue__c {
                value
              }
              To_Confirm__c {
                value
              }
              Notes__c @optional {
                value
              }
              Evidence_Link__c @optional {
                value
              }
              Not_Applicable_Reason__c @optional {
                value
              }
              Not_Applicable_Note__c @optional {
                value
              }
              ContentDocumentLinks(first: 200) @optional {
                edges {
                  node {
                    Id
                    ContentDocument @optional {
                      Id
                      Title @optional {
                        value
                      }
                      FileExtension @optional {
                        value
                      }
                      ContentSize @optional {
                        value
                      }
                    }
                  }
                }
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Point__c(
          first: 2000
          where: { Topic__r: { Chapter__r: { Assessment__c: { eq: $id } } } }
          orderBy: { Position__c: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Topic__c {
                value
              }
              Name {
                value
              }
              Key__c {
                value
              }
              Status__c {
                value
              }
              Answer__c @optional {
                value
              }
              Guidance__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  }
`;

/** A record as GraphQL answers it: its Id, and each field as `{value}`. */
export type Node = { Id: string } & Record<string, { value?: unknown; Name?: { value?: unknown } } | null | undefined>;

/** The links from a record to its files. */
export interface FileLinks {
  edges: { node: { Id: string; ContentDocument?: Node | null } }[];
}

export interface Connection {
  edges: { node: Node }[];
  pageInfo?: { hasNextPage: boolean };
}

export interface AssessmentPageData {
  uiapi: {
    query: Record<
      | 'Readiness_Assessment__c'
      | 'Readiness_Chapter__c'
      | 'Readiness_Point__c'
      | 'Readiness_Risk__c'
      | 'Readiness_Topic__c',
      Connection
    >;
  };
}
