import { checkFieldAttributes } from './platform/field-attributes.ts';
import { checkFieldFlags } from './platform/field-flags.ts';
import { checkFormulaLength } from './platform/formula-length.ts';
import { checkHistory } from './platform/history.ts';
import { checkMasterDetail } from './platform/master-detail.ts';
import { checkObject } from './platform/object.ts';
import { checkGlobalValueSet, checkPicklist } from './platform/picklist.ts';
import { checkRollUpCount } from './platform/roll-up-count.ts';
import { checkName, checkTextLengths } from './platform/text-length.ts';
import { checkPlacement } from './placement.ts';
import type { Check } from './problem.ts';
import { checkApplication } from './references/application.ts';
import { checkCompactLayout } from './references/compact-layout.ts';
import { checkDashboard } from './references/dashboard.ts';
import { checkFlexiPage } from './references/flexi-page.ts';
import { checkFlow } from './references/flow.ts';
import { checkFolderShares } from './references/folder.ts';
import { checkConditionFormula, checkErrorDisplayField, checkFieldFormulas } from './references/formula.ts';
import { checkLayout } from './references/layout.ts';
import { checkLightningComponent } from './references/lightning-component.ts';
import { checkListView } from './references/list-view.ts';
import { checkLookup } from './references/lookup.ts';
import { checkObjectAssignments } from './references/object-assignments.ts';
import { checkFieldTranslation, checkObjectTranslation } from './references/object-translation.ts';
import { checkPermissionSet } from './references/permission-set.ts';
import { checkReport } from './references/report.ts';
import { checkReportType } from './references/report-type.ts';
import { checkRollUp } from './references/roll-up.ts';
import { checkTab } from './references/tab.ts';
import { checkTranslations } from './references/translations.ts';

/** What every component is checked for, once its structure is right. */
const EVERY: readonly Check[] = [checkPlacement, checkName, checkTextLengths];

/** What the components of a type are checked for besides. */
const BY_TYPE: Readonly<Record<string, readonly Check[]>> = {
  CompactLayout: [checkCompactLayout],
  CustomApplication: [checkApplication],
  CustomField: [
    checkFieldAttributes,
    checkFieldFlags,
    checkFormulaLength,
    checkFieldFormulas,
    checkHistory,
    checkLookup,
    checkMasterDetail,
    checkPicklist,
    checkRollUp,
    checkRollUpCount,
  ],
  CustomFieldTranslation: [checkFieldTranslation],
  CustomObject: [checkObject, checkObjectAssignments],
  CustomObjectTranslation: [checkObjectTranslation],
  CustomTab: [checkTab],
  Dashboard: [checkDashboard],
  DashboardFolder: [checkFolderShares],
  FlexiPage: [checkFlexiPage],
  Flow: [checkFlow],
  GlobalValueSet: [checkGlobalValueSet],
  Layout: [checkLayout],
  LightningComponentBundle: [checkLightningComponent],
  ListView: [checkListView],
  PermissionSet: [checkPermissionSet],
  Report: [checkReport],
  ReportFolder: [checkFolderShares],
  ReportType: [checkReportType],
  Translations: [checkTranslations],
  ValidationRule: [checkFormulaLength, checkConditionFormula, checkErrorDisplayField],
};

export const checksFor = (type: string): readonly Check[] => [...EVERY, ...(BY_TYPE[type] ?? [])];
