import { gql } from 'lightning/graphql';

/**
 * All that the documents tell, in one request: ten lists, which is the most that a request may have, and 4,000 records
 * in all: https://developer.salesforce.com/docs/platform/graphql/guide/query-limits.html. That is why the chapters are
 * read with their topics. What a permission set may withhold is optional.
 */
export const DOCUMENTS_PAGE = gql`
  query ReadinessDocuments($id: ID) {
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
              Approach__c @optional {
                value
                displayValue
              }
              Approach_Conditions__c @optional {
                value
              }
              Decision__c @optional {
                value
                displayValue
              }
              Decided_On__c @optional {
                value
              }
              Decided_By__c @optional {
                value
                displayValue
              }
              Decision_Rationale__c @optional {
                value
              }
              Target_Go_Live__c @optional {
                value
              }
              Sponsor__r @optional {
                Name @optional {
                  value
                }
              }
              Sponsor_Name__c @optional {
                value
              }
              Project_Lead__r @optional {
                Name @optional {
                  value
                }
              }
              Project_Lead_Name__c @optional {
                value
              }
              Publics__c @optional {
                value
                displayValue
              }
              Commitments__c @optional {
                value
                displayValue
              }
              Own_Criteria__c {
                value
              }
              CRM_Points__c {
                value
              }
              Business_Tool_Points__c {
                value
              }
              CRM_Cost__c {
                value
                displayValue
              }
              Business_Tool_Cost__c {
                value
                displayValue
              }
            }
          }
        }
        Readiness_Topic__c(
          first: 600
          where: { Chapter__r: { Assessment__c: { eq: $id } } }
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
              Chapter__c {
                value
              }
              Chapter__r {
                Id
                Name {
                  value
                }
                Key__c {
                  value
                }
                Position__c {
                  value
                }
              }
              Status__c {
                value
              }
              Essential__c {
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
              Due_Date__c {
                value
              }
              Notes__c @optional {
                value
              }
              Not_Applicable_Note__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Point__c(
          first: 1500
          where: { Topic__r: { Chapter__r: { Assessment__c: { eq: $id } } } }
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
              Topic__c {
                value
              }
              Status__c {
                value
              }
              Answer__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Risk__c(
          first: 300
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
              Likelihood__c @optional {
                value
                displayValue
              }
              Impact__c @optional {
                value
                displayValue
              }
              Severity__c {
                value
              }
              Severity_Level__c {
                value
              }
              Mastery__c @optional {
                value
                displayValue
              }
              Status__c @optional {
                value
                displayValue
              }
              Is_Unassessed__c {
                value
              }
              Is_Unmastered__c {
                value
              }
              Mitigation__c @optional {
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
              Due_Date__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Criterion__c(
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
              Advantage__c @optional {
                value
                displayValue
              }
              Weight__c @optional {
                value
                displayValue
              }
              Comment__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Milestone__c(
          first: 300
          where: { Assessment__c: { eq: $id } }
          orderBy: { Position__c: { order: ASC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Kind__c {
                value
              }
              Status__c {
                value
                displayValue
              }
              Is_Go_Live__c @optional {
                value
              }
              Recurs_Every_Months__c @optional {
                value
              }
              Overdue__c @optional {
                value
              }
              After_Target__c @optional {
                value
              }
              Planned_Start__c @optional {
                value
              }
              Planned_End__c @optional {
                value
              }
              Current_Start__c @optional {
                value
              }
              Current_End__c @optional {
                value
              }
              Internal_Days__c @optional {
                value
                displayValue
              }
              External_Days__c @optional {
                value
                displayValue
              }
              Pro_Bono_Days__c @optional {
                value
                displayValue
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Budget_Line__c(
          first: 300
          where: { Assessment__c: { eq: $id } }
          orderBy: { Year__c: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Nature__c @optional {
                value
                displayValue
              }
              Origin__c @optional {
                value
                displayValue
              }
              Approach__c @optional {
                value
                displayValue
              }
              Year__c @optional {
                value
              }
              Total__c {
                value
                displayValue
              }
              Comment__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Indicator__c(first: 200, where: { Assessment__c: { eq: $id } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Unit__c @optional {
                value
              }
              Baseline__c @optional {
                value
                displayValue
              }
              Target__c @optional {
                value
                displayValue
              }
              Target_Date__c @optional {
                value
              }
              Actual__c @optional {
                value
                displayValue
              }
              Method__c @optional {
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
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Stakeholder__c(first: 200, where: { Assessment__c: { eq: $id } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Kind__c @optional {
                value
                displayValue
              }
              Project_Roles__c @optional {
                value
                displayValue
              }
              Operations_Roles__c @optional {
                value
                displayValue
              }
              Committees__c @optional {
                value
                displayValue
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Log__c(first: 399, where: { Assessment__c: { eq: $id } }, orderBy: { Held_On__c: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Held_On__c {
                value
              }
              Body__c {
                value
                displayValue
              }
              Kind__c {
                value
                displayValue
              }
              State__c {
                value
                displayValue
              }
              Text__c @optional {
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
              Due_Date__c @optional {
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
