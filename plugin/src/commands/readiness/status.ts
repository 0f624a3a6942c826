import { Flags, SfCommand, StandardColors, toHelpSection } from '@salesforce/sf-plugins-core';
import { Messages } from '@salesforce/core';
import { levelOfVerdict, percentOf, type AssessmentSummary, type Verdict } from '../../assessment/model.ts';
import { findAssessment, statusOf, type AssessmentList, type AssessmentStatus } from '../../assessment/status.ts';
import { OrgApi } from '../../org/org-api.ts';
import { apiVersionFlag, targetOrgFlag } from '../../org/org-flags.ts';
import { listText, statusText, type Palette } from '../../report/status-text.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'readiness.status');

/** 1 and 2 are the CLI's own. */
const BAR_MISSED = 3;

const FAIL_ON = ['not-ready', 'reservations'] as const;
const WORST_ALLOWED: Record<(typeof FAIL_ON)[number], number> = {
  'not-ready': levelOfVerdict('ready-with-reservations'),
  reservations: levelOfVerdict('ready'),
};

export type ReadinessStatusResult = AssessmentStatus | AssessmentList;

export default class ReadinessStatus extends SfCommand<ReadinessStatusResult> {
  static override readonly summary = messages.getMessage('summary');
  static override readonly description = messages.getMessage('description');
  static override readonly examples = messages.getMessages('examples');
  static override readonly errorCodes = toHelpSection(messages.getMessage('exit-codes.title'), {
    [BAR_MISSED]: messages.getMessage('exit-codes.missed'),
  });
  static override readonly flags = {
    'target-org': targetOrgFlag,
    'api-version': apiVersionFlag,
    assessment: Flags.string({ char: 'a', summary: messages.getMessage('flags.assessment.summary') }),
    'fail-on': Flags.option({ summary: messages.getMessage('flags.fail-on.summary'), options: FAIL_ON })(),
    'fail-under': Flags.integer({ summary: messages.getMessage('flags.fail-under.summary'), min: 0, max: 100 }),
  };

  async run(): Promise<ReadinessStatusResult> {
    const { flags } = await this.parse(ReadinessStatus);
    const api = new OrgApi(flags['target-org'].getConnection(flags['api-version']));
    this.spinner.start(messages.getMessage('progress'));
    const found = await findAssessment(api, flags.assessment).finally(() => this.spinner.stop());
    const width = process.stdout.isTTY ? process.stdout.columns : undefined;
    const summaries = Array.isArray(found) ? found : [found];
    this.log(Array.isArray(found) ? listText(found, palette, width) : statusText(found, palette, width));
    for (const summary of summaries) this.checkBars(summary, flags['fail-on'], flags['fail-under']);
    return Array.isArray(found) ? { assessments: found } : statusOf(found);
  }

  private checkBars(
    { name, verdict, progress }: AssessmentSummary,
    failOn?: (typeof FAIL_ON)[number],
    failUnder?: number,
  ): void {
    const percent = percentOf(progress);
    if (failOn !== undefined && levelOfVerdict(verdict) < WORST_ALLOWED[failOn]) {
      this.miss(messages.getMessage('missed.verdict', [name, verdict, failOn]));
    }
    if (failUnder !== undefined && percent < failUnder) {
      this.miss(messages.getMessage('missed.progress', [name, Math.floor(percent), failUnder]));
    }
  }

  private miss(message: string): void {
    this.warn(message);
    process.exitCode = BAR_MISSED;
  }
}

const VERDICT_COLORS: Record<Verdict, (text: string) => string> = {
  'not-assessed': (text) => StandardColors.info(text),
  'not-ready': (text) => StandardColors.error(text),
  'ready-with-reservations': (text) => StandardColors.warning(text),
  ready: (text) => StandardColors.success(text),
};

/** Without colour where the output is not a terminal, or where `NO_COLOR` is set: the library looks. */
const hasColors = StandardColors.info('x') !== 'x';
const palette: Palette = {
  strong: (text) => (hasColors ? `\u001b[1m${text}\u001b[22m` : text),
  dim: (text) => StandardColors.info(text),
  verdict: (verdict, text) => VERDICT_COLORS[verdict](text),
};
