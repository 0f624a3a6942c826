/** Which control edits a field, by what the object's info says of it. */

const INPUT_TYPES = {
  Boolean: 'checkbox',
  Currency: 'number',
  Date: 'date',
  DateTime: 'datetime',
  Double: 'number',
  Email: 'email',
  Int: 'number',
  Percent: 'number',
  Phone: 'tel',
  Time: 'time',
  Url: 'url',
};

/** @param {{ dataType: string, referenceToInfos?: { apiName: string }[], scale?: number }} field */
export function controlOf({ dataType, referenceToInfos, scale }) {
  const type = INPUT_TYPES[dataType] ?? 'text';
  return {
    type,
    step: type === 'number' ? String(10 ** -scale) : undefined,
    isPicklist: dataType === 'Picklist',
    isMultiPicklist: dataType === 'MultiPicklist',
    isTextArea: dataType === 'TextArea',
    isReference: dataType === 'Reference',
    target: referenceToInfos?.[0]?.apiName,
  };
}

/**
 * The control's value as the org stores it: null for nothing, a number for a number, `;` between chosen values.
 * @param {{ dataType: string }} field
 * @param {{ checked?: boolean, value?: string | string[] | null, recordId?: string | null }} entered
 */
export function toFieldValue({ dataType }, { checked, value, recordId }) {
  if (dataType === 'Boolean') return checked === true;
  if (dataType === 'Reference') return recordId ?? null;
  if (Array.isArray(value)) return value.length > 0 ? value.join(';') : null;
  if (value === undefined || value === null || value === '') return null;
  return ['Currency', 'Double', 'Int', 'Percent'].includes(dataType) ? Number(value) : value;
}

/** And the other way round. */
export function toControlValue({ dataType }, value) {
  if (dataType === 'MultiPicklist') return value ? String(value).split(';') : [];
  return value ?? (dataType === 'Reference' ? undefined : '');
}
