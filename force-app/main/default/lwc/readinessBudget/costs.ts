/** What each approach costs over the chosen years: the org's own figures of each line, added up. */
import { numberOf, textOf, type Entry } from 'c/readinessRegisters';

export interface Costs {
  crm: number;
  businessTool: number;
}

export interface CostRow extends Costs {
  nature: string;
}

/** @param years the first years of the project that count */
export function costsByNature(lines: Entry[], natures: string[], years: number): CostRow[] {
  const counted = lines.filter((line) => (numberOf(line, 'Year__c') ?? 1) <= years);
  return natures.map((nature) => ({
    nature,
    ...totalOf(counted.filter((line) => textOf(line, 'Nature__c') === nature)),
  }));
}

export const totalOf = (lines: Entry[]): Costs => ({
  crm: sum(lines, 'CRM_Cost__c'),
  businessTool: sum(lines, 'Business_Tool_Cost__c'),
});

export const addedUp = (rows: Costs[]): Costs => ({
  crm: rows.reduce((total, { crm }) => total + crm, 0),
  businessTool: rows.reduce((total, { businessTool }) => total + businessTool, 0),
});

const sum = (lines: Entry[], field: string): number =>
  lines.reduce((total, line) => total + (numberOf(line, field) ?? 0), 0);
