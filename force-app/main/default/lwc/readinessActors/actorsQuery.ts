import { gql } from 'lightning/graphql';

/** The actors of an assessment, and the points of the checklist that they may answer, in one request. */
export const ACTORS_PAGE = gql`
  query ReadinessActors($id: ID) {
    uiapi {
      query {
        Readiness_Stakeholder__c(
          first: 500
          where: { Assessment__c: { eq: $id } }
          orderBy: { CreatedDate: { order: ASC } }
        ) {
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
              Days_Needed__c @optional {
                value
                displayValue
              }
              Days_Possible__c @optional {
                value
                displayValue
              }
              Days_Acceptable__c @optional {
                value
                displayValue
              }
              Comment__c @optional {
                value
              }
              Is_Overcommitted__c {
                value
              }
              Is_Sponsor__c {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Point__c(
          first: 1000
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
              Status__c {
                value
              }
              Topic__r {
                Name {
                  value
                }
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
