import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from './build-schema.ts';
import { readPackage } from './read-package.ts';
import { childRelationships, findField, findObject, type FieldSchema, type OrgSchema } from './schema.ts';
import { fieldXml, libraryPackage, numberXml, objectXml, packageOf } from './test-package.ts';

const library = buildSchema(readPackage(libraryPackage()).components);

const schemaOf = (fields: string, nameField = ''): OrgSchema => {
  const object = objectXml('Book', fields);
  const text = nameField ? object.replace(/<nameField>.*<\/nameField>/, nameField) : object;
  return buildSchema(
    readPackage(packageOf({ CustomObject: ['Book__c'] }, { 'objects/Book__c.object': text })).components,
  );
};

const field = (schema: OrgSchema, path: string): FieldSchema => {
  const [objectName, fieldName] = path.split('.') as [string, string];
  return findField(findObject(schema, objectName)!, fieldName)!;
};

test('a custom object has a required Name of 80 characters, the audit fields and an owner', () => {
  const { fields } = findObject(library, 'shelf__C')!;
  assert.deepEqual(
    [...fields.values()].slice(0, 9).map(({ name }) => name),
    [
      'Id',
      'Name',
      'IsDeleted',
      'CreatedDate',
      'CreatedById',
      'LastModifiedDate',
      'LastModifiedById',
      'SystemModstamp',
      'OwnerId',
    ],
  );
  const name = field(library, 'Shelf__c.Name');
  assert.deepEqual([name.length, name.required, name.permissionable], [80, true, false]);
  assert.equal(field(library, 'Shelf__c.OwnerId').relationshipName, 'Owner');
});

test('a detail has no owner; its master-detail field is required and nobody is granted it', () => {
  const book = findObject(library, 'Book__c')!;
  assert.equal(findField(book, 'OwnerId'), undefined);
  assert.equal(book.sharingModel, 'ControlledByParent');
  const shelf = field(library, 'Book__c.Shelf__c');
  assert.deepEqual([shelf.required, shelf.permissionable, shelf.updateable], [true, false, false]);
  assert.equal(shelf.relationshipName, 'Shelf__r');
  assert.deepEqual(
    childRelationships(library, 'Shelf__c').flatMap(({ name, childObject }) =>
      name ? [[name, childObject.name]] : [],
    ),
    [
      ['ContentDocumentLinks', 'ContentDocumentLink'],
      ['Books__r', 'Book__c'],
    ],
  );
});

test('a roll-up has the type and scale of what it sums and is written by the platform alone', () => {
  const { rollUp, createable, updateable, permissionable, precision } = field(library, 'Shelf__c.Pages__c');
  assert.deepEqual(rollUp, {
    operation: 'sum',
    detailObject: 'Book__c',
    foreignKey: 'Shelf__c',
    summarizedField: 'Pages__c',
    filters: [],
    resultType: 'Number',
  });
  assert.deepEqual([createable, updateable, permissionable, precision], [false, false, true, 18]);
});

test('a formula field has its return type and cannot be written; a required field cannot be granted', () => {
  const schema = schemaOf(
    fieldXml(
      'Long__c',
      'Checkbox',
      '<formula>Pages__c &gt; 500</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>',
    ) +
      fieldXml(
        'Code__c',
        'Text',
        '<length>12</length><required>true</required><externalId>true</externalId><unique>true</unique>',
      ) +
      numberXml('Pages__c'),
  );
  const long = field(schema, 'Book__c.Long__c');
  assert.deepEqual(
    [long.type, long.formula, long.blanksAsZero, long.createable],
    ['Checkbox', 'Pages__c > 500', true, false],
  );
  const code = field(schema, 'Book__c.Code__c');
  assert.deepEqual([code.length, code.externalId, code.unique, code.caseSensitive], [12, true, true, false]);
  assert.deepEqual([code.permissionable, long.permissionable], [false, true]);
});

test('a picklist keeps its values in order, or sorted where it says so', () => {
  const value = (name: string, label: string, rest = ''): string =>
    `<value><fullName>${name}</fullName><default>false</default><label>${label}</label>${rest}</value>`;
  const values = value('B', 'Bé') + value('A', 'Aé', '<isActive>false</isActive>');
  const set = (sorted: boolean): string =>
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>${sorted}</sorted>${values}</valueSetDefinition></valueSet>`;
  const schema = schemaOf(fieldXml('State__c', 'Picklist', set(false)) + fieldXml('Kind__c', 'Picklist', set(true)));
  const names = (path: string): string[] => field(schema, path).picklist!.values.map((one) => one.value);
  assert.deepEqual(names('Book__c.State__c'), ['B', 'A']);
  assert.deepEqual(names('Book__c.Kind__c'), ['A', 'B']);
  assert.equal(field(schema, 'Book__c.State__c').picklist?.restricted, true);
  assert.deepEqual(field(schema, 'Book__c.Kind__c').picklist?.values[0], {
    value: 'A',
    label: 'Aé',
    active: false,
    isDefault: false,
  });
});

test('an auto-number name is numbered by the platform', () => {
  const schema = schemaOf(
    '',
    '<nameField><displayFormat>B-{0000}</displayFormat><label>No</label><type>AutoNumber</type></nameField>',
  );
  const { type, displayFormat, createable, required } = field(schema, 'Book__c.Name');
  assert.deepEqual([type, displayFormat, createable, required], ['AutoNumber', 'B-{0000}', false, false]);
});

test('a lookup is set to null when its parent goes, unless it is required', () => {
  const lookup = (name: string, rest = ''): string =>
    fieldXml(
      name,
      'Lookup',
      `${rest}<referenceTo>Account</referenceTo><relationshipName>${name.replace('__c', '')}s</relationshipName>`,
    );
  const schema = schemaOf(lookup('Owner__c') + lookup('Buyer__c', '<required>true</required>'));
  assert.equal(field(schema, 'Book__c.Owner__c').deleteConstraint, 'SetNull');
  assert.equal(field(schema, 'Book__c.Buyer__c').deleteConstraint, 'Restrict');
  assert.deepEqual(
    childRelationships(schema, 'Account')
      .map(({ name }) => name)
      .filter(Boolean),
    ['ChildAccounts', 'Contacts', 'ContentDocumentLinks', 'Owners__r', 'Buyers__r'],
  );
});

test('a permission set is read by its names, without regard to case', () => {
  const text =
    '<PermissionSet><customPermissions><enabled>true</enabled><name>Lend</name></customPermissions>' +
    '<fieldPermissions><editable>false</editable><field>Account.Phone</field><readable>true</readable></fieldPermissions>' +
    '<label>Reader</label><tabSettings><tab>Book__c</tab><visibility>None</visibility></tabSettings>' +
    '<userPermissions><enabled>true</enabled><name>RunReports</name></userPermissions></PermissionSet>';
  const { components } = readPackage(
    packageOf({ PermissionSet: ['Reader'] }, { 'permissionsets/Reader.permissionset': text }),
  );
  const reader = buildSchema(components).permissionSets.get('reader')!;
  assert.deepEqual(reader.fields.get('account.phone'), { readable: true, editable: false });
  assert.deepEqual(
    [[...reader.customPermissions], [...reader.userPermissions], reader.tabs.size],
    [['Lend'], ['RunReports'], 0],
  );
});

test('the standard objects have what clients ask for', () => {
  const paths =
    'User.Username User.ProfileId Organization.InstanceName Profile.Name PermissionSet.IsOwnedByProfile Account.ParentId';
  for (const path of paths.split(' ')) assert.ok(field(library, path), path);
  const assignment = findObject(library, 'PermissionSetAssignment')!;
  assert.equal(findField(assignment, 'AssigneeId')?.relationshipName, 'Assignee');
  assert.equal(assignment.setup, true);
});

test('an object keeps the key prefix that it has and others get the next', () => {
  const given = buildSchema(
    readPackage(libraryPackage()).components,
    new Map([
      ['account', '001'],
      ['book__c', 'a09'],
    ]),
  );
  assert.equal(findObject(given, 'Book__c')?.keyPrefix, 'a09');
  assert.equal(findObject(given, 'Shelf__c')?.keyPrefix, 'a0A');
  assert.equal(findObject(library, 'Shelf__c')?.keyPrefix, 'a00');
});
