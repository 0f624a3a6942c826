import { childrenNamed, type Component, type XmlElement } from '../../component.ts';
import { expectComponent } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

/** Lightning apps name tabs, a utility bar, and pages that override actions. */
export function* checkApplication({ xml }: Component, world: World): Generator<Problem> {
  const seen = new Set<string>();
  for (const tab of childrenNamed(xml, 'tabs')) {
    const name = tab.text.trim();
    if (seen.has(name)) yield { rule: 'application-tab', message: `Tab ${name} stands in the app twice.`, at: tab };
    seen.add(name);
    yield* expectTab(tab, world);
  }
  for (const tab of childrenNamed(xml, 'defaultLandingTab')) yield* expectTab(tab, world);
  for (const bar of childrenNamed(xml, 'utilityBar')) {
    yield* expectComponent(world, bar, 'application-page', 'FlexiPage', bar.text.trim());
  }
  const overrides = [...childrenNamed(xml, 'actionOverrides'), ...childrenNamed(xml, 'profileActionOverrides')];
  for (const content of overrides.flatMap((override) => childrenNamed(override, 'content'))) {
    yield* expectComponent(world, content, 'application-page', 'FlexiPage', content.text.trim());
  }
}

/** `standard-home` and the like are everywhere. */
function* expectTab(tab: XmlElement, world: World): Generator<Problem> {
  const name = tab.text.trim();
  if (!name.startsWith('standard-')) yield* expectComponent(world, tab, 'application-tab', 'CustomTab', name);
}
