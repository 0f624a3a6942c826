import { childrenNamed, type Component } from '../../component.ts';
import { expectComponent } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

/** List of a `Translations` file to the type that its `name` stands for. */
const TRANSLATED: Readonly<Record<string, string>> = {
  customApplications: 'CustomApplication',
  customLabels: 'CustomLabel',
  customTabs: 'CustomTab',
  quickActions: 'QuickAction',
  reportTypes: 'ReportType',
};

/** What a language's file translates has to exist, once. */
export function* checkTranslations({ xml }: Component, world: World): Generator<Problem> {
  const seen = new Set<string>();
  for (const entry of xml?.children ?? []) {
    const type = TRANSLATED[entry.name];
    const [name] = childrenNamed(entry, 'name');
    if (!type || !name) continue;
    yield* expectComponent(world, name, 'translation', type, name.text.trim());
    const key = `${type} ${name.text.trim()}`;
    if (seen.has(key)) yield { rule: 'translation', message: `${key} is translated twice.`, at: name };
    seen.add(key);
  }
}
