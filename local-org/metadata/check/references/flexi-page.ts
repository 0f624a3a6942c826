/** Lightning pages: their object, the components of this project that they place, and the properties set on those. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { lookUpObject } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import { expectField, notFound } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

export function* checkFlexiPage({ xml }: Component, world: World): Generator<Problem> {
  const [object] = childrenNamed(xml, 'sobjectType');
  const objectName = object?.text.trim();
  if (object && objectName && lookUpObject(world, objectName) === 'missing') {
    yield notFound(object, 'flexi-page-object', 'CustomObject', objectName);
    return;
  }
  if (childText(xml, 'type') === 'RecordPage' && !objectName) {
    yield { rule: 'flexi-page-object', message: 'A record page needs an sobjectType.' };
  }
  const regions = childrenNamed(xml, 'flexiPageRegions');
  yield* checkIdentifiers(regions);
  const items = regions.flatMap((region) => childrenNamed(region, 'itemInstances'));
  for (const instance of items.flatMap((item) => childrenNamed(item, 'componentInstance'))) {
    yield* checkInstance(instance, world);
  }
  for (const field of items.flatMap((item) => childrenNamed(item, 'fieldInstance'))) {
    yield* checkFieldInstance(field, objectName, world);
  }
}

function* checkIdentifiers(regions: XmlElement[]): Generator<Problem> {
  const seen = new Set<string>();
  const items = regions.flatMap((region) => childrenNamed(region, 'itemInstances'));
  for (const instance of items.flatMap((item) => item.children)) {
    const [element] = childrenNamed(instance, 'identifier');
    const identifier = element?.text.trim();
    if (!element || !identifier) continue;
    if (seen.has(identifier)) {
      yield {
        rule: 'flexi-page-identifier',
        message: `The identifier ${identifier} stands on the page twice.`,
        at: element,
      };
    }
    seen.add(identifier);
  }
}

/** `c:name` or a bare name is a component of this org; `flexipage:…`, `force:…`, `lightning:…` are Salesforce's. */
function* checkInstance(instance: XmlElement, world: World): Generator<Problem> {
  const [element] = childrenNamed(instance, 'componentName');
  const name = element?.text.trim() ?? '';
  if (!element || (name.includes(':') && !name.startsWith('c:'))) return;
  const bundle = world.find('LightningComponentBundle', name.replace(/^c:/, ''));
  if (!bundle) {
    if (world.find('AuraDefinitionBundle', name.replace(/^c:/, ''))) return;
    const candidates = world.all('LightningComponentBundle').map(({ fullName }) => fullName);
    yield notFound(element, 'flexi-page-component', 'LightningComponentBundle', name, candidates);
    return;
  }
  if (childText(bundle.xml, 'isExposed') !== 'true') {
    const message = `Component ${name} is not exposed: set isExposed to true in its js-meta.xml.`;
    yield { rule: 'flexi-page-component', message, at: element };
  }
  yield* checkProperties(instance, bundle);
}

/** Properties that every placed component may have. */
const COMMON = new Set(['cssClass', 'hideOnLoad']);

function* checkProperties(instance: XmlElement, bundle: Component): Generator<Problem> {
  const targets = childrenNamed(childrenNamed(bundle.xml, 'targetConfigs')[0], 'targetConfig');
  const declared = targets
    .flatMap((target) => childrenNamed(target, 'property'))
    .map(({ attributes }) => attributes.name ?? '');
  for (const property of childrenNamed(instance, 'componentInstanceProperties')) {
    const name = childText(property, 'name') ?? '';
    if (declared.includes(name) || COMMON.has(name)) continue;
    const message = `Component ${bundle.fullName} has no property ${name}.${didYouMean(name, declared)}`;
    yield { rule: 'flexi-page-property', message, at: childrenNamed(property, 'name')[0] ?? property };
  }
}

/** `Record.Status__c` on a page with dynamic forms. */
function* checkFieldInstance(instance: XmlElement, objectName: string | undefined, world: World): Generator<Problem> {
  const [element] = childrenNamed(instance, 'fieldItem');
  const name = /^Record\.(\w+)$/.exec(element?.text.trim() ?? '')?.[1];
  if (element && name && objectName) yield* expectField(world, element, 'flexi-page-field', objectName, name);
}
