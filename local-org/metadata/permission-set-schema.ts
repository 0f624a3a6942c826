import { childrenNamed, childText, type Component, type XmlElement } from './component.ts';
import { isTrue } from './field-schema.ts';
import type { ObjectPermission, PermissionSetSchema } from './schema.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionset.htm */
export function permissionSetSchema({ fullName, xml }: Component): PermissionSetSchema {
  const named = (element: string, nameElement: string, isOn: (entry: XmlElement) => boolean): ReadonlySet<string> =>
    new Set(
      childrenNamed(xml, element)
        .filter(isOn)
        .map((entry) => childText(entry, nameElement) ?? ''),
    );
  const enabled = (entry: XmlElement): boolean => isTrue(entry, 'enabled');
  return {
    name: fullName,
    label: childText(xml, 'label') ?? fullName,
    description: childText(xml, 'description'),
    objects: new Map(
      childrenNamed(xml, 'objectPermissions').map((entry) => [lowerText(entry, 'object'), objectPermission(entry)]),
    ),
    fields: new Map(
      childrenNamed(xml, 'fieldPermissions').map((entry) => [
        lowerText(entry, 'field'),
        { readable: isTrue(entry, 'readable'), editable: isTrue(entry, 'editable') },
      ]),
    ),
    customPermissions: named('customPermissions', 'name', enabled),
    userPermissions: named('userPermissions', 'name', enabled),
    applications: named('applicationVisibilities', 'application', (entry) => isTrue(entry, 'visible')),
    tabs: named('tabSettings', 'tab', (entry) => childText(entry, 'visibility') === 'Visible'),
  };
}

const lowerText = (entry: XmlElement, name: string): string => (childText(entry, name) ?? '').toLowerCase();

const objectPermission = (entry: XmlElement): ObjectPermission => ({
  allowCreate: isTrue(entry, 'allowCreate'),
  allowDelete: isTrue(entry, 'allowDelete'),
  allowEdit: isTrue(entry, 'allowEdit'),
  allowRead: isTrue(entry, 'allowRead'),
  modifyAllRecords: isTrue(entry, 'modifyAllRecords'),
  viewAllRecords: isTrue(entry, 'viewAllRecords'),
});
