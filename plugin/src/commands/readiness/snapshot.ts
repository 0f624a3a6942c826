import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { Messages } from '@salesforce/core';
import { percentOf } from '../../assessment/model.ts';
import type { Snapshot } from '../../assessment/plan-snapshot.ts';
import { takeSnapshot, type SnapshotResult } from '../../assessment/snapshot.ts';
import { OrgApi } from '../../org/org-api.ts';
import { apiVersionFlag, targetOrgFlag } from '../../org/org-flags.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'readiness.snapshot');

export default class ReadinessSnapshot extends SfCommand<SnapshotResult> {
  static override readonly summary = messages.getMessage('summary');
  static override readonly description = messages.getMessage('description');
  static override readonly examples = messages.getMessages('examples');
  static override readonly flags = {
    'target-org': targetOrgFlag,
    'api-version': apiVersionFlag,
    assessment: Flags.string({
      char: 'a',
      summary: messages.getMessage('flags.assessment.summary'),
      exclusive: ['all'],
    }),
    all: Flags.boolean({ summary: messages.getMessage('flags.all.summary') }),
  };

  async run(): Promise<SnapshotResult> {
    const { flags } = await this.parse(ReadinessSnapshot);
    const { assessment, all = false } = flags;
    const username = flags['target-org'].getUsername() ?? '';
    const api = new OrgApi(flags['target-org'].getConnection(flags['api-version']));
    this.spinner.start(messages.getMessage('progress'));
    const result = await takeSnapshot(api, { assessment, all, username }).finally(() => this.spinner.stop());
    for (const { name, reason } of result.skipped) this.warn(messages.getMessage(`warning.${reason}`, [name]));
    this.show(result);
    return result;
  }

  private show({ snapshots, date, created, updated }: SnapshotResult): void {
    const wholes = snapshots.filter(({ chapter }) => chapter === null);
    const columns = ['assessment', 'verdict', 'done', 'essentials open', 'progress', 'action'] as const;
    if (wholes.length > 0) this.table({ data: wholes.map(row), columns: [...columns] });
    this.logSuccess(messages.getMessage('result.done', [date, created, updated]));
  }
}

const row = ({ assessment, verdict, done, applicable, openEssentials, progress, action }: Snapshot) => ({
  assessment: assessment.name,
  verdict,
  done: `${done} of ${applicable}`,
  'essentials open': openEssentials,
  progress: progress === null ? '–' : `${Math.floor(percentOf(progress))} %`,
  action,
});
