import { childText, type Component, type XmlElement } from './component.ts';
import { componentKey, type ComponentSet } from './component-store.ts';
import { failure, success, type Outcome } from './deploy-result.ts';
import { isModelledType } from './manifest-check.ts';
import { WILDCARD } from './manifest.ts';
import { findMetadataType } from './metadata-type.ts';
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
      const deleted = set.get(componentKey({ type, fullName })) ?? folderNamed(set, type, fullName);
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

/** A manifest names a folder under the type of what lies in it. */
function folderNamed(set: ComponentSet, type: string, fullName: string): Component | undefined {
  const folderType = findMetadataType(type)?.folderType;
  return folderType ? set.get(componentKey({ type: folderType, fullName })) : undefined;
}

const notThere = (type: string, fullName: string): Pick<Outcome, 'problem' | 'problemType'> => ({
  problem: `No ${type} named: ${fullName} found`,
  problemType: 'Warning',
});

function without(set: ComponentSet, deleted: Component): ComponentSet {
  const gone = componentKey(deleted);
  const remaining = [...set].filter(([key, component]) => key !== gone && !goesAlong(component, deleted));
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

/** Salesforce also takes a deleted field or object out of permission sets, page layouts and translations. */
function withoutMention(component: Component, deleted: Component): Component {
  const { xml } = component;
  if (!xml || !['CustomField', 'CustomObject'].includes(deleted.type)) return component;
  const mentions = mentionsIn(component, deleted.fullName.toLowerCase());
  const pruned = mentions ? pruneElements(xml, mentions) : xml;
  return pruned === xml ? component : { ...component, xml: pruned };
}

/** Tells which elements go with the deleted name; undefined for components that keep all of theirs. */
function mentionsIn({ type, fullName }: Component, deleted: string): ((element: XmlElement) => boolean) | undefined {
  const says = (element: XmlElement, child: string): string | undefined => childText(element, child)?.toLowerCase();
  if (type === 'PermissionSet') {
    return (element) =>
      ['field', 'object', 'tab'].some((child) => says(element, child) === deleted) ||
      says(element, 'field')?.split('.')[0] === deleted;
  }
  const [object, field] = deleted.split('.');
  if (!field || !fullName.toLowerCase().startsWith(`${object}-`)) return undefined;
  if (type === 'Layout') return (element) => element.name === 'layoutItems' && says(element, 'field') === field;
  if (type === 'CustomObjectTranslation')
    return (element) => element.name === 'fields' && says(element, 'name') === field;
  return undefined;
}

function pruneElements(element: XmlElement, goes: (element: XmlElement) => boolean): XmlElement {
  const kept = element.children.filter((child) => !goes(child));
  const children = kept.map((child) => pruneElements(child, goes));
  const same = children.length === element.children.length && children.every((c, i) => c === element.children[i]);
  return same ? element : { ...element, children };
}
