/** The fields of a decision as the form shows them, from what the org says of the object and its picklists. */
export type Values = Record<string, string | null>;

export interface ObjectInfo {
  fields: Record<string, { label: string; inlineHelpText?: string | null; updateable: boolean; length?: number }>;
}

export interface PicklistValues {
  picklistFieldValues: Record<string, { values: { label: string; value: string }[] }>;
}

type Kind = 'choice' | 'date' | 'link' | 'text';

export interface FormField {
  name: string;
  label: string;
  help: string;
  value: string;
  editable: boolean;
  maxLength?: number;
  options: { label: string; value: string }[];
  isChoice: boolean;
  isDate: boolean;
  isLink: boolean;
  isText: boolean;
  /** what a reader sees, blank where nothing was entered */
  shown: string;
}

export const APPROACH_FIELDS: [string, Kind][] = [
  ['Approach__c', 'choice'],
  ['Approach_Conditions__c', 'text'],
];

export const DECISION_FIELDS: [string, Kind][] = [
  ['Decision__c', 'choice'],
  ['Decided_On__c', 'date'],
  ['Decided_By__c', 'choice'],
  ['Decision_Rationale__c', 'text'],
  ['Decision_Blockers__c', 'text'],
  ['Minutes_Link__c', 'link'],
];

/** Fields that this user may not see are left out. */
export function formFields(
  fields: [string, Kind][],
  values: Values,
  objectInfo?: ObjectInfo,
  picklists?: PicklistValues,
): FormField[] {
  return fields.flatMap(([name, kind]) => {
    const info = objectInfo?.fields[name];
    if (!info) return [];
    const value = values[name] ?? '';
    const options = kind === 'choice' ? (picklists?.picklistFieldValues[name]?.values ?? []) : [];
    return [
      {
        name,
        label: info.label,
        help: info.inlineHelpText ?? '',
        value,
        editable: info.updateable,
        maxLength: info.length || undefined,
        options: options.map(({ label, value: option }) => ({ label, value: option })),
        isChoice: kind === 'choice',
        isDate: kind === 'date',
        isLink: kind === 'link',
        isText: kind === 'text',
        shown: kind === 'choice' ? (options.find((option) => option.value === value)?.label ?? value) : value,
      },
    ];
  });
}
