/** Filters on what a record has or lacks: the other object, its field that points back, the fields of its conditions. */
import { childrenNamed, type Component } from '../../component.ts';
import { expectField, expectObject } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

export function* checkCrossFilters({ xml }: Component, world: World): Generator<Problem> {
  for (const filter of childrenNamed(xml, 'crossFilters')) {
    const [table] = childrenNamed(filter, 'relatedTable');
    const name = table?.text.trim() ?? '';
    if (!table || !/__c$/.test(name)) continue;
    const missing = [...expectObject(world, table, 'report-cross-filter', name)];
    yield* missing;
    if (missing.length > 0) continue;
    for (const at of childrenNamed(filter, 'relatedTableJoinColumn')) {
      if (/__c$/.test(at.text.trim())) yield* expectField(world, at, 'report-cross-filter', name, at.text.trim());
    }
  }
}
