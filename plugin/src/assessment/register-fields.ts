/** What is read of the registers. */
import { BUDGET_LINE, CRITERION, INDICATOR, LOG, MILESTONE, RISK, RISK_TOPIC, STAKEHOLDER } from './org-names.ts';

const RESPONSIBLE = 'Responsible__c, Responsible__r.Name, Responsible_Name__c';
const SEEDED = 'Id, Key__c, Name, Position__c, Assessment__c';

/** The fields of each register, in the order in which registersByAssessment takes their rows. */
export const REGISTER_FIELDS: readonly (readonly [object: string, fields: string])[] = [
  [
    RISK,
    `${SEEDED}, Category__c, Likelihood__c, Impact__c, Severity__c, Severity_Level__c, Mastery__c, Status__c, Mitigation__c, ${RESPONSIBLE}, Due_Date__c, Overdue__c, Is_Unassessed__c, Is_Unmastered__c`,
  ],
  [RISK_TOPIC, 'Id, Risk__c, Topic__r.Key__c, Topic__r.Name, Topic__r.Status__c'],
  [CRITERION, `${SEEDED}, Advantage__c, Weight__c, Comment__c, Is_Own__c`],
  [
    MILESTONE,
    `${SEEDED}, Kind__c, Is_Go_Live__c, Recurs_Every_Months__c, Months_After_Go_Live__c, Planned_Start__c, Planned_End__c, Current_Start__c, Current_End__c, Internal_Days__c, External_Days__c, Pro_Bono_Days__c, Status__c, Predecessor__r.Key__c, Predecessor__r.Name, Slip_Days__c, Before_Predecessor__c, After_Target__c, Overdue__c`,
  ],
  [
    BUDGET_LINE,
    'Id, Name, Assessment__c, Nature__c, Origin__c, Approach__c, Year__c, Amount__c, Days__c, Day_Rate__c, Total__c, Comment__c',
  ],
  [
    INDICATOR,
    `Id, Name, Assessment__c, Unit__c, Baseline__c, Target__c, Target_Date__c, Actual__c, Measured_On__c, Method__c, ${RESPONSIBLE}, Is_Complete__c, Achieved__c`,
  ],
  [
    STAKEHOLDER,
    'Id, Name, Assessment__c, Kind__c, Project_Roles__c, Operations_Roles__c, Committees__c, Days_Needed__c, Days_Possible__c, Days_Acceptable__c, Is_Overcommitted__c',
  ],
  [
    LOG,
    `Id, Name, Assessment__c, Held_On__c, Body__c, Kind__c, Text__c, ${RESPONSIBLE}, Due_Date__c, State__c, Overdue__c, Topic__r.Name`,
  ],
];

/** The org's own sums on the assessment. */
export const REGISTER_SUMS =
  'Own_Criteria__c, CRM_Points__c, Business_Tool_Points__c, CRM_Cost__c, Business_Tool_Cost__c';
