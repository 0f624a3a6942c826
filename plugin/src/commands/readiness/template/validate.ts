import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { findTemplate } from '../../../checklist/load-template.ts';
import { formatProblem } from '../../../checklist/problem.ts';
import { countTemplate } from '../../../checklist/template.ts';
import type { TemplateCounts } from '../../../checklist/template.ts';
import { checkTemplateFile } from '../../../checklist/template-file.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'readiness.template.validate');

export interface TemplateValidateResult extends TemplateCounts {
  file: string;
  key: string;
  version: string;
}

export default class ReadinessTemplateValidate extends SfCommand<TemplateValidateResult> {
  static override readonly summary = messages.getMessage('summary');
  static override readonly description = messages.getMessage('description');
  static override readonly examples = messages.getMessages('examples');
  static override readonly flags = {
    template: Flags.string({ char: 't', summary: messages.getMessage('flags.template.summary'), required: true }),
  };

  async run(): Promise<TemplateValidateResult> {
    const { flags } = await this.parse(ReadinessTemplateValidate);
    const file = await findTemplate(flags.template);
    const { template, problems } = await checkTemplateFile(file);
    for (const problem of problems) this.log(formatProblem(file, problem));
    if (!template) {
      throw Object.assign(messages.createError('templateInvalid', [file, problems.length]), {
        data: { file, problems },
      });
    }
    const { key, version } = template;
    const counts = countTemplate(template);
    const { chapters, topics, points, risks, criteria, milestones } = counts;
    this.logSuccess(
      messages.getMessage('valid', [file, key, version, chapters, topics, points, risks, criteria, milestones]),
    );
    return { file, key, version, ...counts };
  }
}
