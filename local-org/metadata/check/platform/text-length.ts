/** How long texts and names may be. */
import { childrenNamed, type Component } from '../../component.ts';
import type { Problem } from '../problem.ts';
import { ownNameOf } from '../world.ts';

/** Most characters of an element's text, by type and element. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CompactLayout: { label: 80 },
  CustomApplication: { description: 255, label: 40 },
  CustomField: { description: 1000, inlineHelpText: 510, label: 40, relationshipLabel: 80, relationshipName: 40 },
  CustomLabel: { categories: 255, shortDescription: 80, value: 1000 },
  CustomObject: { description: 1000, label: 40, pluralLabel: 40 },
  CustomPermission: { description: 255, label: 80 },
  CustomTab: { description: 1000, label: 40 },
  Dashboard: { description: 255, title: 80 },
  FlexiPage: { description: 255, masterLabel: 80 },
  LightningComponentBundle: { description: 1000, masterLabel: 80 },
  ListView: { label: 40 },
  PermissionSet: { description: 255, label: 80 },
  RecordType: { description: 255, label: 80 },
  Report: { description: 255, name: 40 },
  ReportType: { description: 1000, label: 80 },
  ValidationRule: { description: 255, errorMessage: 255 },
};

/** Most characters of a developer name, its `__c` and the like not counted. */
const NAMES: Readonly<Record<string, number>> = {
  CompactLayout: 80,
  CustomApplication: 80,
  CustomField: 40,
  CustomLabel: 80,
  CustomObject: 40,
  CustomPermission: 80,
  CustomTab: 40,
  Dashboard: 80,
  FlexiPage: 80,
  LightningComponentBundle: 80,
  ListView: 80,
  PermissionSet: 80,
  RecordType: 80,
  Report: 80,
  ReportType: 80,
  ValidationRule: 40,
};

export function* checkTextLengths({ type, xml }: Component): Generator<Problem> {
  for (const [name, most] of Object.entries(TEXTS[type] ?? {})) {
    for (const at of childrenNamed(xml, name)) {
      const { length } = at.text.trim();
      if (length <= most) continue;
      yield { rule: 'text-length', message: `${name} has ${length} characters; ${type} allows ${most}.`, at };
    }
  }
}

/** Also refuses what is no developer name: https://help.salesforce.com/s/articleView?id=platform.dev_objectfields_naming.htm */
export function* checkName(component: Component): Generator<Problem> {
  const most = NAMES[component.type];
  const full = component.type === 'CustomTab' ? component.fullName : ownNameOf(component).split('/').at(-1)!;
  if (most === undefined || (component.type === 'CustomTab' && /__\w$/.test(full))) return;
  const name = full.replace(/^[a-z0-9]{1,15}__(?=\w+__)/i, '').replace(/__[a-z]{1,3}$/i, '');
  if (name.length > most) {
    yield {
      rule: 'name-length',
      message: `The name ${name} has ${name.length} characters; ${component.type} allows ${most}.`,
    };
  }
  if (!/^[a-z](_?[a-z0-9])*$/i.test(name.replace(/^[a-z0-9]{1,15}__/i, ''))) {
    const message = `The name ${name} may hold letters, digits and single underscores, begins with a letter and ends with no underscore.`;
    yield { rule: 'bad-name', message };
  }
}
