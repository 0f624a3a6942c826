/**
 * Which Lightning page is shown: the app's own for it, else the org's default, else Salesforce's own page. A page that
 * was merely deployed is assigned to nothing.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_actionoverride.htm
 */
import { findComponent } from '../../api/ui-api/deployed-components.ts';
import type { Org } from '../../data/contract.ts';
import { childrenNamed, childText, type Component, type XmlElement } from '../../metadata/component.ts';
import type { FormFactor } from './environment.ts';

export const recordPageOf = (org: Org, app: string | undefined, object: string, factor: FormFactor) =>
  assignedPage(org, app, object, 'View', factor);

export const homePageOf = (org: Org, app: string | undefined, factor: FormFactor) =>
  assignedPage(org, app, 'standard-home', 'Tab', factor);

function assignedPage(org: Org, app: string | undefined, target: string, action: string, factor: FormFactor) {
  const ofApp = app ? overrides(findComponent(org, 'CustomApplication', app), action) : [];
  const forTarget = ofApp.filter(
    (each) => childText(each, 'pageOrSobjectType')?.toLowerCase() === target.toLowerCase(),
  );
  const ofObject = overrides(findComponent(org, 'CustomObject', target), action);
  const name = pageFor(forTarget, factor) ?? pageFor(ofObject, factor);
  return name ? findComponent(org, 'FlexiPage', name) : undefined;
}

const overrides = (component: Component | undefined, action: string): XmlElement[] =>
  ['profileActionOverrides', 'actionOverrides']
    .flatMap((name) => childrenNamed(component?.xml, name))
    .filter(
      (each) => childText(each, 'actionName') === action && childText(each, 'type')?.toLowerCase() === 'flexipage',
    )
    .filter((each) => !childText(each, 'profile'));

/** One without a form factor is for the desktop. */
const pageFor = (found: XmlElement[], factor: FormFactor): string | undefined => {
  const page = found.find((each) => (childText(each, 'formFactor') ?? 'Large') === factor);
  return page && childText(page, 'content');
};
