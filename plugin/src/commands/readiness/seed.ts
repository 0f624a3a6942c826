import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { Messages } from '@salesforce/core';
import { isAssessmentKey, slug } from '../../checklist/keys.ts';
import { loadTemplate } from '../../checklist/load-template.ts';
import { seed, type SeedResult } from '../../assessment/seed.ts';
import type { SeedChange } from '../../assessment/plan-seed.ts';
import { OrgApi } from '../../org/org-api.ts';
import { apiVersionFlag, targetOrgFlag } from '../../org/org-flags.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'readiness.seed');

/** The length of a record's Name. */
const NAME_LIMIT = 80;

export default class ReadinessSeed extends SfCommand<SeedResult> {
  static override readonly summary = messages.getMessage('summary');
  static override readonly description = messages.getMessage('description');
  static override readonly examples = messages.getMessages('examples');
  static override readonly flags = {
    'target-org': targetOrgFlag,
    'api-version': apiVersionFlag,
    name: Flags.string({ char: 'n', summary: messages.getMessage('flags.name.summary'), required: true }),
    key: Flags.string({ char: 'k', summary: messages.getMessage('flags.key.summary') }),
    template: Flags.string({
      char: 't',
      summary: messages.getMessage('flags.template.summary'),
      default: 'crm-association',
    }),
    language: Flags.option({
      char: 'l',
      summary: messages.getMessage('flags.language.summary'),
      options: ['fr', 'en'] as const,
      default: 'fr',
    })(),
    account: Flags.string({ char: 'a', summary: messages.getMessage('flags.account.summary') }),
    'dry-run': Flags.boolean({ char: 'd', summary: messages.getMessage('flags.dry-run.summary'), default: false }),
  };

  async run(): Promise<SeedResult> {
    const { flags, metadata } = await this.parse(ReadinessSeed);
    const name = flags.name.trim();
    const key = flags.key ?? slug(name);
    if (name.length > NAME_LIMIT) throw messages.createError('error.nameTooLong', [name.length]);
    if (!isAssessmentKey(key)) throw messages.createError('error.badKey', [key]);

    const template = await loadTemplate(flags.template);
    const api = new OrgApi(flags['target-org'].getConnection(flags['api-version']));
    this.spinner.start(messages.getMessage('progress', [name]));
    const { account, 'dry-run': dryRun } = flags;
    const options = { key, name, language: flags.language, template, account, dryRun };
    const { result, language } = await seed(api, options).finally(() => this.spinner.stop());
    if (result.assessment.name !== name) {
      this.warn(messages.getMessage('warning.other-name', [key, result.assessment.name, name]));
    }
    if (language !== flags.language && !metadata.flags.language?.setFromDefault) {
      this.warn(messages.getMessage('warning.other-language', [result.assessment.name, language, flags.language]));
    }
    if (result.skipped.length > 0) this.warn(messages.getMessage('warning.skipped', [result.skipped.join(', ')]));
    this.show(result);
    return result;
  }

  private show({ assessment, changes, dryRun, ...counts }: SeedResult): void {
    const told = changes.filter(({ action }) => dryRun || action !== 'create');
    if (told.length > 0) this.table({ data: told.map(row), columns: ['action', 'key', 'reason'] });
    const outcome = [
      `${counts.created} created`,
      `${counts.updated} updated`,
      `${counts.unchanged} unchanged`,
      ...(counts.retired.length > 0 ? [`${counts.retired.length} retired`] : []),
      ...(counts.held.length > 0 ? [`${counts.held.length} held`] : []),
    ].join(', ');
    const { name, key } = assessment;
    if (dryRun) this.log(messages.getMessage('result.dry-run', [name, key, outcome]));
    else if (counts.unchanged === 0) this.logSuccess(messages.getMessage('result.created', [name, key, outcome]));
    else if (counts.created + counts.updated === 0)
      this.logSuccess(messages.getMessage('result.unchanged', [name, key]));
    else this.logSuccess(messages.getMessage('result.completed', [name, key, outcome]));
    if (assessment.url) this.log(assessment.url);
  }
}

const row = ({ action, key, reason }: SeedChange) => ({ action, key, reason });
