/** The API names of the objects. */
export const ASSESSMENT = 'Readiness_Assessment__c';
export const CHAPTER = 'Readiness_Chapter__c';
export const TOPIC = 'Readiness_Topic__c';
export const POINT = 'Readiness_Point__c';
export const SNAPSHOT = 'Readiness_Snapshot__c';
