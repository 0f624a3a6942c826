import { gql } from 'lightning/graphql';

/** The criteria of an assessment, and the org's own totals, in one request. What a permission set may withhold is optional. */
export const CHOICE_PAGE = gql`
  query ReadinessChoice($id: ID) {
    uiapi {
      query {
        Readiness_Assessment__c(first: 1, where: { Id: { eq: $id } }) {
          edges {
            node {
              Id
              Approach__c @optional {
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
            }
          }
        }
        Readiness_Criterion__c(
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
              Advantage__c @optional {
                value
                displayValue
              }
              Weight__c @optional {
                value
              }
              Comment__c @optional {
                value
              }
              Guidance__c @optional {
                value
              }
              CRM_Points__c {
                value
              }
              Business_Tool_Points__c {
                value
              }
              Is_Own__c {
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
