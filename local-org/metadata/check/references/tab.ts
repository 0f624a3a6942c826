import { childrenNamed, type Component } from '../../component.ts';
import { findObject } from '../../schema.ts';
import { isNamespaced } from '../look-up.ts';
import { expectComponent } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

/** A tab shows one thing: element of the tab to the type that it names. */
const CONTENT: Readonly<Record<string, string | undefined>> = {
  auraComponent: 'AuraDefinitionBundle',
  customObject: undefined,
  flexiPage: 'FlexiPage',
  lwcComponent: 'LightningComponentBundle',
  page: 'ApexPage',
  scontrol: 'Scontrol',
  url: undefined,
};

/** Tabs: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_customtab.htm */
export function* checkTab(tab: Component, world: World): Generator<Problem> {
  const shown = (tab.xml?.children ?? []).filter(({ name, text }) => name in CONTENT && text.trim() !== 'false');
  const [content, second] = shown;
  if (!content || second) {
    const message = `A tab shows exactly one of ${Object.keys(CONTENT).join(', ')}.`;
    yield { rule: 'tab-content', message, at: second };
    return;
  }
  const type = CONTENT[content.name];
  if (type) yield* expectComponent(world, content, 'tab-content', type, content.text.trim());
  if (content.name === 'customObject' && !findObject(world.schema, tab.fullName) && !isNamespaced(tab.fullName)) {
    yield { rule: 'tab-object', message: `There is no object ${tab.fullName} for this tab.`, at: content };
  }
  yield* checkAppearance(tab, content.name);
}

function* checkAppearance({ xml }: Component, shows: string): Generator<Problem> {
  if (childrenNamed(xml, 'motif').length === 0 && childrenNamed(xml, 'icon').length === 0) {
    yield { rule: 'tab-motif', message: 'Required field is missing: motif. Name one, such as Custom53: Bell.' };
  }
  if (shows !== 'customObject' && childrenNamed(xml, 'label').length === 0) {
    yield {
      rule: 'tab-label',
      message: 'Required field is missing: label. Only an object’s tab takes its label from there.',
    };
  }
}
