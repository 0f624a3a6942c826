/**
 * Where real files differ from what the published types say. Each line has its reason; keep the list short.
 */

/** Elements that deploy although the types lack them, by `Type.element`. */
const TOLERATED: Readonly<Record<string, string>> = {
  'CustomField.displayLocationInDecimal': 'documented for geolocation fields, and retrieved from every org',
  'CustomSite.allowGuestPaymentsApi': 'retrieved from orgs with sites',
};

/** Members that the types call required and Salesforce does not ask for, by `Type.element`. */
const OPTIONAL: Readonly<Record<string, string>> = {
  'ApexClass.status': 'an active class unless it says otherwise',
  'ApexTrigger.status': 'an active trigger unless it says otherwise',
};

/** Enumerations that stand empty in files that orgs retrieve, by `Type.element`. */
const EMPTY: Readonly<Record<string, string>> = {
  'CustomFieldTranslation.gender': 'languages without genders',
  'CustomObjectTranslation.gender': 'languages without genders',
  'CustomObjectTranslation.startsWith': 'languages in which it makes no difference',
};

/** Types that deploy although the published types lack them: managed packages' feature parameters. */
const UNPUBLISHED = /^FeatureParameter(Boolean|Date|Integer)$/;

/** Values that enumerations lack, by type. */
const UNLISTED: Readonly<Record<string, readonly string[]>> = { SiteType: ['ChatterNetwork', 'ChatterNetworkPicasso'] };

/** XML inside XML: the types call it text, and its elements are another language's. */
const EMBEDDED: Readonly<Record<string, string>> = {
  'LightningComponentBundle.targetConfigs': 'the properties that App Builder shows',
};

export const isUnpublished = (type: string): boolean => UNPUBLISHED.test(type);
export const isUnlisted = (type: string, value: string): boolean => UNLISTED[type]?.includes(value) === true;
export const mayBeEmpty = (type: string, element: string): boolean => `${type}.${element}` in EMPTY;
export const isEmbedded = (type: string, element: string): boolean => `${type}.${element}` in EMBEDDED;
export const isTolerated = (type: string, element: string): boolean => `${type}.${element}` in TOLERATED;
export const isOptional = (type: string, element: string): boolean => `${type}.${element}` in OPTIONAL;

/** The types say `number` for whole numbers and fractions alike; these are `xsd:int` in the WSDL. */
const INTEGERS = new Set([
  'columnIndex',
  'dashboardColumns',
  'decimalPlaces',
  'displayOrder',
  'frameHeight',
  'height',
  'length',
  'maxValuesDisplayed',
  'precision',
  'relationshipOrder',
  'rowIndex',
  'rowLimit',
  'scale',
  'startingNumber',
  'titleSize',
  'visibleLines',
]);

export const mustBeInteger = (element: string): boolean => INTEGERS.has(element);
