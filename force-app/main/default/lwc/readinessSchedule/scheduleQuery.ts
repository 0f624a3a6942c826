import { gql } from 'lightning/graphql';

/** The milestones of an assessment, its workload, and the points of the checklist that they answer, in one request. */
export const SCHEDULE_PAGE = gql`
  query ReadinessSchedule($id: ID) {
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
              Target_Go_Live__c @optional {
                value
              }
              Internal_Days__c @optional {
                value
              }
              External_Days__c @optional {
                value
              }
              Pro_Bono_Days__c @optional {
                value
              }
            }
          }
        }
        Readiness_Milestone__c(
          first: 500
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
                displayValue
              }
              Status__c {
                value
                displayValue
              }
              Is_Go_Live__c @optional {
                value
              }
              Is_Review__c @optional {
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
              Slip_Days__c @optional {
                value
              }
              Before_Predecessor__c {
                value
              }
              After_Target__c {
                value
              }
              Overdue__c {
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
              Recurs_Every_Months__c @optional {
                value
              }
              Months_After_Go_Live__c @optional {
                value
              }
              Predecessor__c @optional {
                value
              }
              Predecessor__r @optional {
                Name {
                  value
                }
              }
              Point__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Point__c(
          first: 500
          where: { Id: { inq: { Readiness_Milestone__c: { Assessment__c: { eq: $id } }, ApiName: "Point__c" } } }
          orderBy: { Position__c: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Status__c {
                value
              }
              Topic__r {
                Status__c {
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
