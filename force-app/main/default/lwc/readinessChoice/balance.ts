/** Which approach the criteria speak for, and what would tip it. */
export interface Criterion {
  id: string;
  title: string;
  /** blank while it has not been weighed up */
  advantage: '' | 'Business_Tool' | 'CRM' | 'Equal';
  crmPoints: number;
  businessToolPoints: number;
}

export interface Totals {
  crm: number;
  businessTool: number;
}

/** The single criteria that would turn the balance, were their advantage to go to the other side. */
export function tippingCriteria(criteria: Criterion[], { crm, businessTool }: Totals): Criterion[] {
  const lead = Math.abs(crm - businessTool);
  const pointsOfLeader = (each: Criterion): number => (crm > businessTool ? each.crmPoints : each.businessToolPoints);
  return lead === 0 ? [] : criteria.filter((each) => 2 * pointsOfLeader(each) > lead);
}
