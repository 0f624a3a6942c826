import { gql } from 'lightning/graphql';

/** The success indicators of an assessment, and the topic of the checklist that they answer, in one request. */
export const INDICATORS_PAGE = gql`
  query ReadinessIndicators($id: ID) {
    uiapi {
      query {
        Readiness_Indicator__c(
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
              Measured_On__c @optional {
                value
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
              Is_Complete__c {
                value
              }
              Achieved__c {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Topic__c(
          first: 1
          where: {
            and: [{ Chapter__r: { Assessment__c: { eq: $id } } }, { Key__c: { like: "%:content:success-indicators" } }]
          }
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
            }
          }
        }
      }
    }
  }
`;
