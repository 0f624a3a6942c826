/** What of the product no query shows: reports, dashboards and the English texts, by the Metadata API's own list. */
import type { OrgApi } from '../org/org-api.ts';
import { faultOf } from '../org/org-error.ts';
import { DEPLOY, type Finding } from './finding.ts';

const REPORT_FOLDER = 'Readiness_Reports';
const DASHBOARD_FOLDER = 'Readiness_Dashboards';

/** What `force-app/analytics` holds; a test keeps it so. */
export const REPORTS: readonly string[] = [
  'Assessment_States',
  'Budget_By_Nature',
  'Chapter_Progress',
  'Choice_Criteria',
  'Done_Without_Trace',
  'Log_By_Body',
  'Milestones_By_Status',
  'Next_Milestones',
  'Open_Actions',
  'Open_Essentials',
  'Overdue_Topics',
  'Progress_Over_Time',
  'Risk_Register',
  'Risks_To_Settle',
  'Set_Aside_Topics',
  'Stakeholders_By_Kind',
  'Success_Indicators',
  'Topic_Status_By_Chapter',
  'Topics_Without_Owner',
  'Workload_By_Owner',
].map((name) => `${REPORT_FOLDER}/${name}`);
export const DASHBOARDS: readonly string[] = [`${DASHBOARD_FOLDER}/Sponsor_View`];

const ENGLISH = 'Readiness_Assessment__c-en_US';

/** Two requests at most. A user without the right to list metadata is told so, and by whom it can be asked. */
export async function deployedMetadata(api: OrgApi, isFrench: boolean): Promise<Finding[]> {
  try {
    const names = await api.listMetadata(
      { type: 'Report', folder: REPORT_FOLDER },
      { type: 'Dashboard', folder: DASHBOARD_FOLDER },
    );
    return [
      present('reports', REPORTS, names),
      present('dashboards', DASHBOARDS, names),
      await englishTexts(api, isFrench),
    ];
  } catch (error) {
    if (!NO_RIGHT.test(faultOf(error).code)) throw error;
    const message = 'Not examined: listing metadata takes the right to modify it';
    return [{ check: 'reports', level: 'warning', message, remedy: 'Run this command as an administrator' }];
  }
}

const NO_RIGHT = /INSUFFICIENT_ACCESS/;

function present(check: Finding['check'], wanted: readonly string[], names: ReadonlySet<string>): Finding {
  const missing = wanted.filter((name) => !names.has(name));
  if (missing.length === 0) return { check, level: 'ok', message: `All there: ${wanted.length}`, remedy: null };
  const message = missing.length === wanted.length ? `No ${check} deployed` : `Missing: ${missing.join(', ')}`;
  return { check, level: 'warning', message, remedy: DEPLOY };
}

async function englishTexts(api: OrgApi, isFrench: boolean): Promise<Finding> {
  const check = 'translations';
  try {
    const names = await api.listMetadata({ type: 'CustomObjectTranslation' });
    if (names.has(ENGLISH)) return { check, level: 'ok', message: 'The English texts are deployed', remedy: null };
    return onlyFrench('The English texts are not deployed', `${DEPLOY} --translations`, isFrench);
  } catch (error) {
    // What Salesforce answers where Translation Workbench is off: the type does not exist for that org.
    if (!/INVALID_TYPE/.test(faultOf(error).code)) throw error;
    const remedy = `Setup > Translation Language Settings, then ${DEPLOY} --translations`;
    return onlyFrench('Translation Workbench is not switched on', remedy, isFrench);
  }
}

/** French texts do for an org whose language is French. */
const onlyFrench = (reason: string, remedy: string, isFrench: boolean): Finding => ({
  check: 'translations',
  level: isFrench ? 'ok' : 'warning',
  message: `${reason}: everybody reads French`,
  remedy,
});
