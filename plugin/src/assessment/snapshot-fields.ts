/** The fields that a snapshot copies from an assessment and its chapters, and those that it is written to. */

/** What the org counts of the checklist, of an assessment and of each of its chapters. */
export const TOPIC_COUNTS = [
  'Topic_Count__c',
  'Applicable_Topics__c',
  'Assessed_Topics__c',
  'Done_Topics__c',
  'Open_Essentials__c',
  'Set_Aside_Essentials__c',
];

/** What the org sums up of the registers: only of an assessment, not of its chapters. */
export const REGISTER_FIGURES = [
  'Active_Risks__c',
  'Unassessed_Risks__c',
  'Unmastered_Risks__c',
  'CRM_Cost__c',
  'Business_Tool_Cost__c',
  'Open_Actions__c',
];

/** Every field that a snapshot is written to, its master left out. */
export const SNAPSHOT_FIELDS = [
  'Name',
  'Key__c',
  'Taken_On__c',
  'Chapter_Title__c',
  'Progress__c',
  'Verdict_Level__c',
  ...TOPIC_COUNTS,
  ...REGISTER_FIGURES,
];
