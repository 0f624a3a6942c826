/** Which points of the checklist the actors answer, and which roles nobody holds. */
import { isTrue, numberOf, textOf, type Entry } from 'c/readinessRegisters';

const holds = (actor: Entry, field: string, value: string): boolean => textOf(actor, field).split(';').includes(value);

const role = (field: string, value: string) => (actors: Entry[]) => actors.some((each) => holds(each, field, value));
const days = (field: string) => (actors: Entry[]) =>
  actors.some((each) => textOf(each, 'Kind__c') === 'Pro_Bono' && numberOf(each, field) !== null);

/** By the end of a point's key, whether these actors answer it. */
const ANSWERS: Readonly<Record<string, (actors: Entry[]) => boolean>> = {
  ':external-stakeholders:vendor': role('Project_Roles__c', 'Publisher'),
  ':external-stakeholders:integrator': role('Project_Roles__c', 'Integrator'),
  ':external-stakeholders:consultants': role('Project_Roles__c', 'Consultant'),
  ':governance:steering-committee': role('Committees__c', 'Steering_Committee'),
  ':governance:project-team': role('Committees__c', 'Project_Team'),
  ':operations-management:technical-maintenance': role('Operations_Roles__c', 'Technical_Maintenance'),
  ':operations-management:user-support': role('Operations_Roles__c', 'User_Support'),
  ':operations-management:incident-management': role('Operations_Roles__c', 'Incident_Management'),
  ':operations-management:change-requests': role('Operations_Roles__c', 'Change_Requests'),
  ':pro-bono:share-needed': days('Days_Needed__c'),
  ':pro-bono:share-acceptable': days('Days_Acceptable__c'),
};

export const answeredBy = (actors: Entry[], points: Entry[]): Entry[] =>
  points.filter((point) => {
    const end = Object.keys(ANSWERS).find((each) => textOf(point, 'Key__c').endsWith(each));
    return end !== undefined && ANSWERS[end]!(actors);
  });

export const hasSponsor = (actors: Entry[]): boolean => actors.some((each) => isTrue(each, 'Is_Sponsor__c'));

/** @param roles of operations, as the org words them; the catch-all is no gap */
export const openRoles = (actors: Entry[], roles: { value: string; label: string }[]): string[] =>
  roles
    .filter(({ value }) => value !== 'Other' && !actors.some((each) => holds(each, 'Operations_Roles__c', value)))
    .map(({ label }) => label);
