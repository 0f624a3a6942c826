import { childText, type Component, type XmlElement } from './component.ts';
import { componentKey, type ComponentSet } from './component-store.ts';
import { failure, success, type Outcome } from './deploy-result.ts';
import { isModelledType } from './manifest-check.ts';
import { WILDCARD } from './manifest.ts';
import { containerOf } from './package-file.ts';
import type { DestructiveChanges } from './read-package.ts';

/**
 * Takes what a destructive manifest names out of the set, with all that Salesforce deletes along with it. What is not
 * there is a warning; a reference that would dangle is for the check of what remains to report.
 */
export function deleteComponents(set: ComponentSet, { file, manifest }: DestructiveChanges): [ComponentSet, Outcome[]] {
  let remaining = set;
  const outcomes: Outcome[] = [];
  for (const [type, members] of manifest) {
    for (const fullName of members) {
      const at = { componentType: type, fullName, file };
      const deleted = set.get(componentKey({ type, fullName }));
      if (!isModelledType(type)) outcomes.push(failure(at, `Metadata type '${type}' is not modelled by the local org`));
      else if (fullName === WILDCARD) outcomes.push(failure(at, `A wildcard is not allowed in ${file}`));
      else if (!deleted) outcomes.push({ ...success(at), ...notThere(type, fullName) });
      else {
        remaining = without(remaining, deleted);
        outcomes.push(success(at, { deleted: true }));
      }
    }
  }
  return [remaining, outcomes];
}

const notThere = (type: string, fullName: string): Pick<Outcome, 'problem' | 'problemType'> => ({
  problem: `No ${type} named: ${fullName} found`,
  problemType: 'Warning',
});

function without(set: ComponentSet, deleted: Component): ComponentSet {
  const remaining = [...set].filter(([, component]) => component !== deleted && !goesAlong(component, deleted));
  return new Map(remaining.map(([key, component]) => [key, withoutMention(component, deleted)]));
}

/** An object takes its fields, rules and views, its layouts, translations and tab with it. */
function goesAlong(component: Component, deleted: Component): boolean {
  const container = containerOf(component);
  if (container && componentKey(container) === componentKey(deleted)) return true;
  if (deleted.type !== 'CustomObject') return false;
  const [object, name] = [deleted.fullName.toLowerCase(), component.fullName.toLowerCase()];
  if (component.type === 'CustomTab') return name === object;
  return ['Layout', 'CustomObjectTranslation'].includes(component.type) && name.startsWith(`${object}-`);
}

/** Salesforce also takes a deleted field or object out of permission sets and page layouts. */
function withoutMention(component: Component, deleted: Component): Component {
  const { type, fullName, xml } = component;
  if (!xml || !['CustomField', 'CustomObject'].includes(deleted.type)) return component;
  const name = deleted.fullName.toLowerCase();
  const says = (entry: XmlElement, ...elements: string[]): boolean =>
    elements.some((element) => childText(entry, element)?.toLowerCase() === name);
  if (type === 'PermissionSet') {
    const objectOfField = (entry: XmlElement): string | undefined =>
      childText(entry, 'field')?.split('.')[0]?.toLowerCase();
    const children = xml.children.filter(
      (entry) => !says(entry, 'field', 'object', 'tab') && objectOfField(entry) !== name,
    );
    return children.length === xml.children.length ? component : { ...component, xml: { ...xml, children } };
  }
  const [object, field] = name.split('.');
  if (type !== 'Layout' || !field || !fullName.toLowerCase().startsWith(`${object}-`)) return component;
  const pruned = withoutItems(xml, field);
  return pruned === xml ? component : { ...component, xml: pruned };
}

function withoutItems(element: XmlElement, field: string): XmlElement {
  const kept = element.children.filter(
    (child) => child.name !== 'layoutItems' || childText(child, 'field')?.toLowerCase() !== field,
  );
  const children = kept.map((child) => withoutItems(child, field));
  const same = children.length === element.children.length && children.every((c, i) => c === element.children[i]);
  return same ? element : { ...element, children };
}
