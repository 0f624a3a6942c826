import type { FieldSchema, ObjectSchema, SharingModel } from './schema.ts';
import { ownerField, standardField, standardLookup, systemFields } from './standard-field.ts';

/**
 * The standard objects that this org has, with the fields that clients and metadata ask for:
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_list.htm
 */
export function standardObjects(): ObjectSchema[] {
  return [account(), contact(), organization(), permissionSet(), permissionSetAssignment(), profile(), user()];
}

const READ_ONLY = { createable: false, updateable: false };
const FALSE = { required: true, defaultValue: 'false' };

/** Fields that a permission set may grant. */
const granted = (field: FieldSchema): FieldSchema => ({ ...field, permissionable: true });

function account(): ObjectSchema {
  const text = (name: string, label: string, length: number): FieldSchema =>
    granted(standardField(name, label, 'Text', { length }));
  return standardObject('Account', 'Account', 'Accounts', '001', [
    standardField('Name', 'Account Name', 'Text', { required: true }),
    ownerField(),
    granted(standardField('Type', 'Account Type', 'Picklist', { picklist: unrestricted(ACCOUNT_TYPES) })),
    granted(standardField('Industry', 'Industry', 'Picklist', { picklist: unrestricted(INDUSTRIES) })),
    granted(
      standardLookup('ParentId', 'Parent Account ID', 'Account', {
        childRelationshipName: 'ChildAccounts',
        deleteConstraint: 'SetNull',
      }),
    ),
    granted(standardField('BillingStreet', 'Billing Street', 'TextArea')),
    text('BillingCity', 'Billing City', 40),
    text('BillingState', 'Billing State/Province', 80),
    text('BillingPostalCode', 'Billing Zip/Postal Code', 20),
    text('BillingCountry', 'Billing Country', 80),
    granted(standardField('Phone', 'Account Phone', 'Phone')),
    granted(standardField('Website', 'Website', 'Url')),
    text('AccountNumber', 'Account Number', 40),
    granted(standardField('NumberOfEmployees', 'Employees', 'Number', { precision: 8 })),
    granted(standardField('Description', 'Account Description', 'LongTextArea', { length: 32000 })),
  ]);
}

/** Its full name is made of the two others: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contact.htm */
function contact(): ObjectSchema {
  const text = (name: string, label: string, length: number): FieldSchema =>
    granted(standardField(name, label, 'Text', { length }));
  return standardObject('Contact', 'Contact', 'Contacts', '003', [
    standardField('LastName', 'Last Name', 'Text', { length: 80, required: true }),
    standardField('FirstName', 'First Name', 'Text', { length: 40 }),
    standardField('Name', 'Full Name', 'Text', { length: 121, ...READ_ONLY, formula: FULL_NAME }),
    ownerField(),
    granted(
      standardLookup('AccountId', 'Account ID', 'Account', {
        childRelationshipName: 'Contacts',
        deleteConstraint: 'SetNull',
      }),
    ),
    granted(standardField('Email', 'Email', 'Email')),
    granted(standardField('Phone', 'Business Phone', 'Phone')),
    text('Title', 'Title', 128),
    text('Department', 'Department', 80),
  ]);
}

function user(): ObjectSchema {
  const required = { required: true };
  return setupObject('User', 'User', 'Users', '005', [
    standardField('Username', 'Username', 'Text', { length: 80, required: true, unique: true }),
    standardField('LastName', 'Last Name', 'Text', { length: 80, required: true }),
    standardField('FirstName', 'First Name', 'Text', { length: 40 }),
    standardField('Name', 'Full Name', 'Text', { length: 121, ...READ_ONLY }),
    standardField('Email', 'Email', 'Email', { length: 128, required: true }),
    standardField('Alias', 'Alias', 'Text', { length: 8, required: true }),
    standardField('IsActive', 'Active', 'Checkbox', { required: true, defaultValue: 'true' }),
    standardLookup('ProfileId', 'Profile ID', 'Profile', { ...required, childRelationshipName: 'Users' }),
    standardField('UserType', 'User Type', 'Picklist', { picklist: unrestricted(['Standard']), ...READ_ONLY }),
    standardField('LanguageLocaleKey', 'Language', 'Picklist', { picklist: unrestricted(LANGUAGES), ...required }),
    standardField('LocaleSidKey', 'Locale', 'Picklist', { picklist: unrestricted(LOCALES), ...required }),
    standardField('TimeZoneSidKey', 'Time Zone', 'Picklist', { picklist: unrestricted(TIME_ZONES), ...required }),
    standardField('EmailEncodingKey', 'Email Encoding', 'Picklist', { picklist: unrestricted(['UTF-8']), ...required }),
  ]);
}

function organization(): ObjectSchema {
  const text = (name: string, label: string, length: number): FieldSchema =>
    standardField(name, label, 'Text', { length, ...READ_ONLY });
  return setupObject('Organization', 'Organization', 'Organizations', '00D', [
    text('Name', 'Name', 80),
    text('OrganizationType', 'Edition', 40),
    text('InstanceName', 'Instance Name', 5),
    text('NamespacePrefix', 'Namespace Prefix', 15),
    text('LanguageLocaleKey', 'Language', 40),
    text('DefaultLocaleSidKey', 'Locale', 40),
    text('TimeZoneSidKey', 'Time Zone', 40),
    standardField('IsSandbox', 'Is Sandbox', 'Checkbox', { ...READ_ONLY, defaultValue: 'false' }),
    standardField('TrialExpirationDate', 'Trial Expiration Date', 'DateTime', READ_ONLY),
  ]);
}

function profile(): ObjectSchema {
  return setupObject('Profile', 'Profile', 'Profiles', '00e', [
    standardField('Name', 'Name', 'Text', { required: true, ...READ_ONLY }),
    standardField('UserType', 'User Type', 'Picklist', { picklist: unrestricted(['Standard']), ...READ_ONLY }),
    standardField('Description', 'Description', 'Text', READ_ONLY),
  ]);
}

function permissionSet(): ObjectSchema {
  return setupObject('PermissionSet', 'Permission Set', 'Permission Sets', '0PS', [
    standardField('Name', 'Permission Set Name', 'Text', { length: 80, required: true }),
    standardField('Label', 'Permission Set Label', 'Text', { length: 80, required: true }),
    standardField('Description', 'Description', 'Text'),
    standardField('NamespacePrefix', 'Namespace Prefix', 'Text', { length: 15, ...READ_ONLY }),
    standardField('IsOwnedByProfile', 'Is Owned By Profile', 'Checkbox', { ...FALSE, ...READ_ONLY }),
    standardField('IsCustom', 'Custom', 'Checkbox', { defaultValue: 'true', ...READ_ONLY }),
    standardField('Type', 'Type', 'Picklist', { picklist: unrestricted(['Regular', 'Profile']), ...READ_ONLY }),
    standardLookup('ProfileId', 'Profile ID', 'Profile', READ_ONLY),
  ]);
}

function permissionSetAssignment(): ObjectSchema {
  const required = { required: true, updateable: false, deleteConstraint: 'Cascade' } as const;
  return setupObject('PermissionSetAssignment', 'Permission Set Assignment', 'Permission Set Assignments', '0Pa', [
    standardLookup('AssigneeId', 'Assignee ID', 'User', {
      ...required,
      childRelationshipName: 'PermissionSetAssignments',
    }),
    standardLookup('PermissionSetId', 'PermissionSet ID', 'PermissionSet', {
      ...required,
      childRelationshipName: 'Assignments',
    }),
  ]);
}

/** `sharingModel` is what a new org has; deploying the object may change it. */
export function standardObject(
  name: string,
  label: string,
  pluralLabel: string,
  keyPrefix: string,
  fields: FieldSchema[],
  sharingModel: SharingModel = 'ReadWrite',
): ObjectSchema {
  const all = [...systemFields(), ...fields];
  return {
    name,
    label,
    pluralLabel,
    keyPrefix,
    custom: false,
    sharingModel,
    fields: new Map(all.map((field) => [field.name.toLowerCase(), field])),
    validationRules: [],
    setup: false,
  };
}

function setupObject(...definition: [string, string, string, string, FieldSchema[]]): ObjectSchema {
  return { ...standardObject(...definition), setup: true };
}

function unrestricted(values: string[]): NonNullable<FieldSchema['picklist']> {
  return {
    restricted: false,
    values: values.map((value) => ({ value, label: value, active: true, isDefault: false })),
  };
}

const FULL_NAME = 'IF(ISBLANK(FirstName), LastName, FirstName & " " & LastName)';
const LANGUAGES = ['fr', 'en_US'];
const LOCALES = ['fr_FR', 'fr_FR_EURO', 'en_US', 'en_GB'];
const TIME_ZONES = ['Europe/Paris', 'GMT', 'America/Los_Angeles'];
const ACCOUNT_TYPES = ['Prospect', 'Customer - Direct', 'Customer - Channel', 'Channel Partner / Reseller', 'Other'];
const INDUSTRIES = ['Consulting', 'Education', 'Government', 'Healthcare', 'Not For Profit', 'Technology', 'Other'];
