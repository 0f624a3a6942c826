/** Folders of reports and dashboards travel with what lies in them, and are shared with groups, not with one org's users. */
import { childrenNamed, childText, type Component } from '../../component.ts';
import { expectComponent } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

export function* checkFolder({ fullName }: Component, folderType: string, world: World): Generator<Problem> {
  const folder = fullName.slice(0, Math.max(fullName.lastIndexOf('/'), 0));
  if (folder === 'unfiled$public' || /^\w+?__\w/.test(folder) || world.find(folderType, folder)) return;
  yield { rule: 'missing-folder', message: `Cannot find folder:${folder}. Add its ${folderType} file.` };
}

const EVERYBODY = new Set(['AllInternalUsers', 'Organization']);

export function* checkFolderShares({ xml }: Component, world: World): Generator<Problem> {
  for (const share of childrenNamed(xml, 'folderShares')) {
    const [at] = childrenNamed(share, 'sharedTo');
    const type = childText(share, 'sharedToType');
    const name = at?.text.trim() ?? '';
    if (type === 'User') {
      const message = `The folder is shared with the user ${name}, who exists in one org only: share it with a group.`;
      yield { rule: 'one-org-user', message, at };
    } else if (at && type === 'Group' && !EVERYBODY.has(name)) {
      yield* expectComponent(world, at, 'folder-share', 'Group', name);
    }
  }
}
