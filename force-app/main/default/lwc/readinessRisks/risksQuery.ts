import { gql } from 'lightning/graphql';

/** The risks of an assessment and the topics that reduce them, in one request. What a permission set may withhold is optional. */
export const RISKS_PAGE = gql`
  query ReadinessRisks($id: ID) {
    uiapi {
      query {
        Readiness_Risk__c(
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
              Category__c @optional {
                value
                displayValue
              }
              Likelihood__c @optional {
                value
              }
              Impact__c @optional {
                value
              }
              Mastery__c @optional {
                value
              }
              Severity__c {
                value
              }
              Severity_Level__c {
                value
              }
              Is_Active__c {
                value
              }
              Is_Unassessed__c {
                value
              }
              Is_Unmastered__c {
                value
              }
              Status__c @optional {
                value
                displayValue
              }
              Mitigation__c @optional {
                value
              }
              Guidance__c @optional {
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
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Risk_Topic__c(first: 2000, where: { Risk__r: { Assessment__c: { eq: $id } } }) {
          edges {
            node {
              Id
              Risk__c {
                value
              }
              Topic__c {
                value
              }
              Topic__r {
                Name {
                  value
                }
                Status__c {
                  value
                  displayValue
                }
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
