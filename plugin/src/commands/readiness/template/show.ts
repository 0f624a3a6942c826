import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { loadTemplate } from '../../../checklist/load-template.ts';
import { outline } from '../../../checklist/outline.ts';
import { LANGUAGES } from '../../../checklist/template.ts';
import type { Template } from '../../../checklist/template.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'readiness.template.show');

export default class ReadinessTemplateShow extends SfCommand<Template> {
  static override readonly summary = messages.getMessage('summary');
  static override readonly description = messages.getMessage('description');
  static override readonly examples = messages.getMessages('examples');
  static override readonly flags = {
    template: Flags.string({
      char: 't',
      summary: messages.getMessage('flags.template.summary'),
      default: 'crm-association',
    }),
    language: Flags.option({
      char: 'l',
      summary: messages.getMessage('flags.language.summary'),
      options: LANGUAGES,
      default: 'fr',
    })(),
  };

  async run(): Promise<Template> {
    const { flags } = await this.parse(ReadinessTemplateShow);
    const template = await loadTemplate(flags.template);
    for (const line of outline(template, flags.language)) this.log(line);
    return template;
  }
}
