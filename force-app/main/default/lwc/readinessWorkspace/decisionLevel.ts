interface ObjectInfo {
  fields: Readonly<Record<string, { updateable: boolean } | undefined>>;
}

/**
 * What is kept with a decision, so that the org can tell a later worsening: the level of readiness of that day.
 * @param level `Verdict_Level__c`
 * @returns fields to be saved along; none where no decision is taken, or the user may not write it
 */
export function levelOfTheDay(
  changes: Readonly<Record<string, unknown>>,
  level: number,
  objectInfo: ObjectInfo | undefined,
): { Decision_Level__c?: number | null } {
  if (!('Decision__c' in changes) || !objectInfo?.fields.Decision_Level__c?.updateable) return {};
  return { Decision_Level__c: [null, 'Pending'].includes(changes.Decision__c as string | null) ? null : level };
}
