import { SfCommand, StandardColors, toHelpSection } from '@salesforce/sf-plugins-core';
import { Messages } from '@salesforce/core';
import { loadTemplate } from '../../checklist/load-template.ts';
import { examine } from '../../doctor/examine.ts';
import type { Finding } from '../../doctor/finding.ts';
import { OrgApi } from '../../org/org-api.ts';
import { apiVersionFlag, targetOrgFlag } from '../../org/org-flags.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'readiness.doctor');

/** 1 and 2 are the CLI's own. */
const SOMETHING_MISSING = 3;

export interface ReadinessDoctorResult {
  findings: Finding[];
}

const MARKS: Record<Finding['level'], string> = {
  ok: StandardColors.success('✓ ok'),
  warning: StandardColors.warning('! warning'),
  error: StandardColors.error('✗ error'),
};

export default class ReadinessDoctor extends SfCommand<ReadinessDoctorResult> {
  static override readonly summary = messages.getMessage('summary');
  static override readonly description = messages.getMessage('description');
  static override readonly examples = messages.getMessages('examples');
  static override readonly errorCodes = toHelpSection(messages.getMessage('exit-codes.title'), {
    [SOMETHING_MISSING]: messages.getMessage('exit-codes.error'),
  });
  static override readonly flags = { 'target-org': targetOrgFlag, 'api-version': apiVersionFlag };

  async run(): Promise<ReadinessDoctorResult> {
    const { flags } = await this.parse(ReadinessDoctor);
    const org = flags['target-org'];
    const { key, version } = await loadTemplate('crm-association');
    this.spinner.start(messages.getMessage('progress'));
    const api = new OrgApi(org.getConnection(flags['api-version']));
    const findings = await examine(api, org.getUsername() ?? '', `${key}@${version}`).finally(() =>
      this.spinner.stop(),
    );
    for (const { check, level, message, remedy } of findings) {
      this.log(`${MARKS[level]}  ${check}: ${message}`);
      if (remedy) this.log(`     → ${remedy}`);
    }
    if (findings.every(({ level }) => level === 'ok')) this.logSuccess(`\n${messages.getMessage('result.ok')}`);
    if (findings.some(({ level }) => level === 'error')) process.exitCode = SOMETHING_MISSING;
    return { findings };
  }
}
