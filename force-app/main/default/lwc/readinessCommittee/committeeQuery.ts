import { gql } from 'lightning/graphql';

/** What the project's bodies have said, and what they have to look at next, in one request. */
export const COMMITTEE_PAGE = gql`
  query ReadinessCommittee($id: ID) {
    uiapi {
      query {
        Readiness_Assessment__c(first: 1, where: { Id: { eq: $id } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Verdict_Level__c {
                value
              }
              Open_Actions__c {
                value
              }
            }
          }
        }
        Readiness_Log__c(first: 1000, where: { Assessment__c: { eq: $id } }, orderBy: { Held_On__c: { order: DESC } }) {
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
              Overdue__c {
                value
              }
              Is_Open_Action__c {
                value
              }
              Topic__r @optional {
                Name @optional {
                  value
                }
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
              Name {
                value
              }
              Status__c {
                value
                displayValue
              }
              Chapter__r {
                Position__c {
                  value
                }
              }
              Is_Open_Essential__c {
                value
              }
              Is_Assessed__c {
                value
              }
              Is_Applicable__c {
                value
              }
              LastModifiedDate {
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
      }
    }
  }
`;
