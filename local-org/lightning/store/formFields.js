/** What forms read: a field of a reference brings its parent's name. */

/** `['Book__c.Shelf__c', 'Book__c.Shelf__r.Name']` of an object's info and the names of fields. @returns {string[]} */
export function formPaths({ apiName, fields }, names) {
  const known = names.flatMap((name) => fields[name] ?? []);
  const paths = known.flatMap(({ apiName: name, relationshipName, referenceToInfos }) =>
    relationshipName && referenceToInfos[0]?.nameFields.length > 0 ? [name, `${relationshipName}.Name`] : [name],
  );
  return [...new Set(paths)].map((path) => `${apiName}.${path}`);
}

/** A field as a form shows it. */
export function fieldState({ info, record, picklists }, name) {
  const field = info?.fields[name];
  if (!field) return undefined;
  const parent = record?.fields[field.relationshipName]?.value;
  return {
    field,
    value: record?.fields[name]?.value ?? null,
    displayValue: record?.fields[name]?.displayValue ?? null,
    parentName: parent?.fields?.Name?.value ?? null,
    options: picklists?.picklistFieldValues[name]?.values ?? [],
  };
}

/** The fields that a user may set in this form, of those that it has. */
export const editable = (info, names, isNew) =>
  names.filter((name) => info.fields[name]?.[isNew ? 'createable' : 'updateable']);
