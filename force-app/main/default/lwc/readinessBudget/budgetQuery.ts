import { gql } from 'lightning/graphql';

/** The budget lines of an assessment, and the points of the checklist that they answer, in one request. */
export const BUDGET_PAGE = gql`
  query ReadinessBudget($id: ID) {
    uiapi {
      query {
        Readiness_Assessment__c(first: 1, where: { Id: { eq: $id } }) {
          edges {
            node {
              Id
              Ownership_Years__c @optional {
                value
              }
              Approach__c @optional {
                value
                displayValue
              }
            }
          }
        }
        Readiness_Budget_Line__c(
          first: 500
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
              Amount__c @optional {
                value
                displayValue
              }
              Days__c @optional {
                value
                displayValue
              }
              Day_Rate__c @optional {
                value
                displayValue
              }
              Comment__c @optional {
                value
              }
              Total__c {
                value
                displayValue
              }
              CRM_Cost__c {
                value
              }
              Business_Tool_Cost__c {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        Readiness_Point__c(
          first: 100
          where: {
            and: [
              { Topic__r: { Chapter__r: { Assessment__c: { eq: $id } } } }
              { Key__c: { like: "%:content:budget:%" } }
            ]
          }
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
