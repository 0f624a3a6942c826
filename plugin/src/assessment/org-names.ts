/** The API names of the objects. */
export const ASSESSMENT = 'Readiness_Assessment__c';
export const CHAPTER = 'Readiness_Chapter__c';
export const TOPIC = 'Readiness_Topic__c';
export const POINT = 'Readiness_Point__c';
export const SNAPSHOT = 'Readiness_Snapshot__c';
export const RISK = 'Readiness_Risk__c';
export const RISK_TOPIC = 'Readiness_Risk_Topic__c';
export const CRITERION = 'Readiness_Criterion__c';
export const MILESTONE = 'Readiness_Milestone__c';
export const BUDGET_LINE = 'Readiness_Budget_Line__c';
export const INDICATOR = 'Readiness_Indicator__c';
export const STAKEHOLDER = 'Readiness_Stakeholder__c';
export const LOG = 'Readiness_Log__c';
