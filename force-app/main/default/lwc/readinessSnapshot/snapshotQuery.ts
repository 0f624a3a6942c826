import { gql } from 'lightning/graphql';

/** An assessment's figures and its chapters' now, its last snapshot, and those that today has already: one request. */
export const SNAPSHOT_PAGE = gql`
  query ReadinessSnapshot($id: ID) {
    uiapi {
      query {
        assessments: Readiness_Assessment__c(first: 1, where: { Id: { eq: $id } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Key__c @optional {
                value
              }
              Stage__c @optional {
                value
              }
              Progress__c {
                value
              }
              Verdict_Level__c {
                value
              }
              Topic_Count__c {
                value
              }
              Applicable_Topics__c {
                value
              }
              Assessed_Topics__c {
                value
              }
              Done_Topics__c {
                value
              }
              Open_Essentials__c {
                value
              }
              Set_Aside_Essentials__c {
                value
              }
              Active_Risks__c {
                value
              }
              Unassessed_Risks__c {
                value
              }
              Unmastered_Risks__c {
                value
              }
              CRM_Cost__c {
                value
              }
              Business_Tool_Cost__c {
                value
              }
              Open_Actions__c {
                value
              }
            }
          }
        }
        chapters: Readiness_Chapter__c(first: 200, where: { Assessment__c: { eq: $id } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Key__c @optional {
                value
              }
              Progress__c {
                value
              }
              Topic_Count__c {
                value
              }
              Applicable_Topics__c {
                value
              }
              Assessed_Topics__c {
                value
              }
              Done_Topics__c {
                value
              }
              Open_Essentials__c {
                value
              }
              Set_Aside_Essentials__c {
                value
              }
            }
          }
        }
        last: Readiness_Snapshot__c(
          first: 1
          where: { and: [{ Assessment__c: { eq: $id } }, { Chapter_Title__c: { eq: null } }] }
          orderBy: { Taken_On__c: { order: DESC } }
        ) {
          edges {
            node {
              Id
              Taken_On__c {
                value
              }
              Progress__c {
                value
              }
              Verdict_Level__c {
                value
              }
              Open_Essentials__c {
                value
              }
              Unassessed_Risks__c {
                value
              }
              Unmastered_Risks__c {
                value
              }
              CRM_Cost__c {
                value
              }
              Business_Tool_Cost__c {
                value
              }
              Open_Actions__c {
                value
              }
            }
          }
        }
        taken: Readiness_Snapshot__c(
          first: 200
          where: { and: [{ Assessment__c: { eq: $id } }, { Taken_On__c: { eq: { literal: TODAY } } }] }
        ) {
          edges {
            node {
              Id
              Key__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
