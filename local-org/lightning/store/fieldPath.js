/**
 * Field references as components give them: `'Book__c.Shelf__r.Name'` or an import from `@salesforce/schema`.
 * @typedef {string | { objectApiName: string, fieldApiName: string }} FieldReference
 */

/** `Book__c.Shelf__r.Name`. @param {FieldReference} reference */
export const qualifiedPath = (reference) =>
  typeof reference === 'string' ? reference : `${reference.objectApiName}.${reference.fieldApiName}`;

/** `Shelf__r.Name`. @param {FieldReference} reference */
export const pathOf = (reference) => qualifiedPath(reference).split('.').slice(1).join('.');

/** `['Book__c.Name']` for one reference or a list of them. @param {FieldReference | FieldReference[]} [references] */
export const qualifiedPaths = (references) => (references ? [references].flat().map(qualifiedPath) : []);

/** `Book__c`. @param {string | { objectApiName: string }} reference */
export const objectName = (reference) => (typeof reference === 'string' ? reference : reference?.objectApiName);
