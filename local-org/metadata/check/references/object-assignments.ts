/** What an object's own file names: its default compact layout, the columns of its searches, its page overrides. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { expectComponent, expectField, notFound } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

export function* checkObjectAssignments(object: Component, world: World): Generator<Problem> {
  const { xml, fullName } = object;
  const [assigned] = childrenNamed(xml, 'compactLayoutAssignment');
  const name = assigned?.text.trim();
  if (assigned && name && name !== 'SYSTEM' && !world.find('CompactLayout', `${fullName}.${name}`)) {
    const candidates = world.childrenOf('CompactLayout', fullName).map((layout) => layout.fullName);
    yield notFound(assigned, 'object-compact-layout', 'CompactLayout', `${fullName}.${name}`, candidates);
  }
  const [search] = childrenNamed(xml, 'searchLayouts');
  for (const column of search?.children ?? []) yield* checkSearchColumn(column, fullName, world);
  for (const override of childrenNamed(xml, 'actionOverrides')) yield* checkOverride(override, world);
}

/** `customTabListAdditionalFields`, `lookupDialogsAdditionalFields`, `searchResultsAdditionalFields`… */
function* checkSearchColumn(column: XmlElement, objectName: string, world: World): Generator<Problem> {
  const name = column.text.trim();
  if (!/Fields$/.test(column.name) || !/__c$/i.test(name)) return;
  yield* expectField(world, column, 'object-search-layout', objectName, name);
}

const CONTENT: Readonly<Record<string, string>> = {
  Flexipage: 'FlexiPage',
  LightningComponent: 'AuraDefinitionBundle',
  Visualforce: 'ApexPage',
};

function* checkOverride(override: XmlElement, world: World): Generator<Problem> {
  const type = CONTENT[childText(override, 'type') ?? ''];
  const [content] = childrenNamed(override, 'content');
  if (type && content) yield* expectComponent(world, content, 'action-override', type, content.text.trim());
}
