/** What the org says of an object's fields, for this user: https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-object-info.html */
export interface ObjectInfo {
  updateable: boolean;
  fields: Record<string, { label: string; inlineHelpText?: string | null; updateable: boolean; length?: number }>;
}

export interface FieldInfo {
  label: string;
  help: string;
  /** whether this user may change it on a record that they may edit */
  editable: boolean;
  maxLength?: number;
}

/** By API name; a field that this user may not see is not there. */
export type FieldInfos = Readonly<Record<string, FieldInfo | undefined>>;

export function fieldInfos(objectInfo: ObjectInfo | undefined): FieldInfos {
  const fields = Object.entries(objectInfo?.fields ?? {});
  return Object.fromEntries(
    fields.map(([name, { label, inlineHelpText, updateable, length }]) => [
      name,
      {
        label,
        help: inlineHelpText ?? '',
        editable: updateable && objectInfo!.updateable,
        ...(length ? { maxLength: length } : {}),
      },
    ]),
  );
}

export interface PicklistOption {
  value: string;
  label: string;
}

/** The word for a value, the value itself where the picklist no longer has it. */
export const labelOf = (options: readonly PicklistOption[], value: string | null): string =>
  options.find((option) => option.value === value)?.label ?? value ?? '';
