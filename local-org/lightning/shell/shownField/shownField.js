/**
 * A field of a record as a page shows it.
 * @param {object} record as the UI API answers it
 * @param {string} fieldApiName
 * @param {object} [info] the field in the object's info
 */
export function shownField(record, fieldApiName, info) {
  const field = record.fields[fieldApiName];
  const value = field?.value ?? null;
  const isReference = Boolean(info?.reference && value);
  const parent = isReference && record.fields[info.relationshipName];
  return {
    apiName: fieldApiName,
    label: labelOf(info) ?? fieldApiName,
    text: isReference
      ? (parent?.displayValue ?? value)
      : (field?.displayValue ?? (value === null ? '' : String(value))),
    isCheckbox: info?.dataType === 'Boolean',
    isChecked: value === true,
    isRichText: info?.htmlFormatted === true && value !== null,
    isUrl: info?.dataType === 'Url' && value !== null,
    address: isReference ? recordAddress(referenceObject(info, parent), value) : undefined,
  };
}

/** A page says “Owner” where the field is called “Owner ID”. */
const labelOf = (info) => (info?.reference ? info.label.replace(/ ID$/, '') : info?.label);

export const recordAddress = (objectApiName, recordId) => `/lightning/r/${objectApiName}/${recordId}/view`;

const referenceObject = (info, parent) => parent?.value?.apiName ?? info.referenceToInfos[0]?.apiName;
