import { readLists, type RegisterData } from '../../readinessRegisters/entry';
import { entryNode, registerData } from '../../readinessRegisters/__tests__/sample';
import { readMilestones } from '../milestone';

const phase = (id: string, fields = {}) =>
  entryNode(id, { Name: id, Kind__c: ['Phase', 'Phase'], Status__c: ['Not_Started', 'À venir'], ...fields });

const milestone = (id: string, fields = {}) => phase(id, { Kind__c: ['Milestone', 'Jalon'], ...fields });

/** Phases and milestones as the org holds them, read as the page reads them. */
const read = (...nodes: ReturnType<typeof phase>[]) =>
  readMilestones(readLists(registerData({ Readiness_Milestone__c: nodes }) as unknown as RegisterData));

export { milestone, phase, read };
