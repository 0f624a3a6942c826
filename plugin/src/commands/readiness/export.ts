import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { Messages } from '@salesforce/core';
import { ambiguous } from '../../assessment/assessment-error.ts';
import type { Assessment } from '../../assessment/model.ts';
import { readAssessments } from '../../assessment/read-assessment.ts';
import { findAssessment } from '../../assessment/status.ts';
import { OrgApi } from '../../org/org-api.ts';
import { apiVersionFlag, targetOrgFlag } from '../../org/org-flags.ts';
import { DOCUMENTS } from '../../report/document-outline.ts';
import { renderDocument } from '../../report/document-render.ts';
import { FORMATS, render, type ExportFormat } from '../../report/render.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'readiness.export');

export interface ReadinessExportResult {
  format: ExportFormat;
  assessments: Assessment[];
  /** the absolute path of the file; null where the export went to standard output */
  outputFile: string | null;
}

export default class ReadinessExport extends SfCommand<ReadinessExportResult> {
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
    format: Flags.option({
      char: 'r',
      summary: messages.getMessage('flags.format.summary'),
      options: FORMATS,
      required: true,
    })(),
    document: Flags.option({
      char: 'd',
      summary: messages.getMessage('flags.document.summary'),
      options: DOCUMENTS,
      exclusive: ['all'],
    })(),
    'output-file': Flags.string({ char: 'f', summary: messages.getMessage('flags.output-file.summary') }),
  };

  async run(): Promise<ReadinessExportResult> {
    const { flags } = await this.parse(ReadinessExport);
    const { document, format } = flags;
    if (document && format !== 'html' && format !== 'md') throw messages.createError('error.documentFormat', [format]);
    const api = new OrgApi(flags['target-org'].getConnection(flags['api-version']));
    this.spinner.start(messages.getMessage('progress'));
    const assessments = await (flags.all ? readAssessments(api, 'all') : one(api, flags.assessment)).finally(() =>
      this.spinner.stop(),
    );
    const outputFile = flags['output-file'] === undefined ? null : resolve(flags['output-file']);
    const asDocument = document && (format === 'html' || format === 'md');
    const text = asDocument ? renderDocument(assessments[0]!, document, format) : render(assessments, format);
    if (outputFile) await this.writeTo(outputFile, text);
    else if (!this.jsonEnabled()) process.stdout.write(text);
    return { format: flags.format, assessments, outputFile };
  }

  private async writeTo(outputFile: string, text: string): Promise<void> {
    try {
      await writeFile(outputFile, text);
    } catch (error) {
      throw messages.createError('error.cannotWrite', [outputFile, (error as Error).message]);
    }
    this.logSuccess(messages.getMessage('result.written', [`${Buffer.byteLength(text)} bytes`, outputFile]));
  }
}

async function one(api: OrgApi, key?: string): Promise<Assessment[]> {
  const found = await findAssessment(api, key);
  if (Array.isArray(found)) throw ambiguous(found);
  return [found];
}
