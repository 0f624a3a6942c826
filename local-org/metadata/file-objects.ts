/**
 * Files: a document, its versions, and where it is shared. Each field that clients of public use ask for.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contentversion.htm
 */
import type { FieldSchema, ObjectSchema } from './schema.ts';
import { ownerField, standardField, standardLookup } from './standard-field.ts';
import { standardObject } from './standard-objects.ts';

export const FILE_OBJECTS = { document: 'ContentDocument', link: 'ContentDocumentLink', version: 'ContentVersion' };

const READ_ONLY = { createable: false, updateable: false };
const ON_CREATION = { updateable: false };

/** @param places the objects whose records files may be attached to */
export function fileObjects(places: string[]): ObjectSchema[] {
  const objects = [contentDocument(), contentVersion(places), contentDocumentLink(places)];
  return objects.map((object) => ({ ...object, sharingModel: 'Private' }));
}

function contentDocument(): ObjectSchema {
  return standardObject(FILE_OBJECTS.document, 'Content Document', 'Content Documents', '069', [
    ownerField(),
    standardField('Title', 'Title', 'Text', { required: true }),
    standardField('Description', 'Description', 'LongTextArea', { length: 1000, ...READ_ONLY }),
    ...fileFields(),
    standardLookup('LatestPublishedVersionId', 'Latest Published Version ID', FILE_OBJECTS.version, {
      ...READ_ONLY,
      deleteConstraint: 'SetNull',
    }),
    standardField('ContentModifiedDate', 'Content Modified Date', 'DateTime', READ_ONLY),
  ]);
}

function contentVersion(places: string[]): ObjectSchema {
  return standardObject(FILE_OBJECTS.version, 'Content Version', 'Content Versions', '068', [
    ownerField(),
    standardLookup('ContentDocumentId', 'ContentDocument ID', FILE_OBJECTS.document, {
      childRelationshipName: 'ContentVersions',
      deleteConstraint: 'Cascade',
      updateable: false,
    }),
    standardField('Title', 'Title', 'Text'),
    standardField('Description', 'Description', 'LongTextArea', { length: 1000 }),
    standardField('PathOnClient', 'Path On Client', 'Text', { length: 500, required: true, ...ON_CREATION }),
    standardField('VersionData', 'Version Data', 'Base64', { required: true, ...ON_CREATION }),
    placeField('FirstPublishLocationId', 'First Publish Location ID', places, ON_CREATION),
    ...fileFields(),
    standardField('VersionNumber', 'Version Number', 'Text', { length: 20, ...READ_ONLY }),
    standardField('IsLatest', 'Is Latest', 'Checkbox', { ...READ_ONLY, defaultValue: 'true' }),
    standardField('Checksum', 'Checksum', 'Text', { length: 50, ...READ_ONLY }),
  ]);
}

function contentDocumentLink(places: string[]): ObjectSchema {
  const isOneOf = (...values: string[]): Partial<FieldSchema> => ({
    picklist: {
      restricted: true,
      values: values.map((value, index) => ({ value, label: value, active: true, isDefault: index === 0 })),
    },
  });
  return standardObject(FILE_OBJECTS.link, 'Content Document Link', 'Content Document Links', '06A', [
    standardLookup('ContentDocumentId', 'ContentDocument ID', FILE_OBJECTS.document, {
      childRelationshipName: 'ContentDocumentLinks',
      deleteConstraint: 'Cascade',
      required: true,
      updateable: false,
    }),
    placeField('LinkedEntityId', 'Linked Entity ID', places, {
      childRelationshipName: 'ContentDocumentLinks',
      deleteConstraint: 'Cascade',
      required: true,
      updateable: false,
    }),
    standardField('ShareType', 'Share Type', 'Picklist', isOneOf('V', 'C', 'I')),
    standardField('Visibility', 'Visibility', 'Picklist', isOneOf('AllUsers', 'InternalUsers', 'SharedUsers')),
  ]);
}

/** A record of any of these objects; a query cannot follow it to its record here. */
const placeField = (name: string, label: string, places: string[], traits: Partial<FieldSchema>): FieldSchema =>
  standardField(name, label, 'Lookup', { referenceTo: ['User', ...places], deleteConstraint: 'SetNull', ...traits });

const fileFields = (): FieldSchema[] => [
  standardField('FileType', 'File Type', 'Text', { length: 20, ...READ_ONLY }),
  standardField('FileExtension', 'File Extension', 'Text', { length: 40, ...READ_ONLY }),
  standardField('ContentSize', 'Content Size', 'Number', { precision: 10, ...READ_ONLY }),
];
