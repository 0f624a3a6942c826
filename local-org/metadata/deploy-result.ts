/** What the Metadata API answers to `checkDeployStatus`: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deployresult.htm */
export type DeployResult = {
  id: string;
  done: true;
  success: boolean;
  status: 'Succeeded' | 'Failed';
  checkOnly: boolean;
  ignoreWarnings: boolean;
  rollbackOnError: true;
  runTestsEnabled: boolean;
  createdBy: string;
  createdByName: string;
  /** ISO, UTC, as the other dates */
  createdDate: string;
  startDate: string;
  completedDate: string;
  lastModifiedDate: string;
  numberComponentErrors: number;
  numberComponentsDeployed: number;
  numberComponentsTotal: number;
  numberTestErrors: 0;
  numberTestsCompleted: 0;
  numberTestsTotal: 0;
  /** where the deployment failed as a whole, not for a component of it */
  errorMessage?: string;
  errorStatusCode?: string;
  details: { componentFailures: DeployMessage[]; componentSuccesses: DeployMessage[] };
};

export type DeployMessage = {
  /** empty for the manifest */
  componentType: string;
  fullName: string;
  /** within the zip, its root folder included */
  fileName: string;
  success: boolean;
  changed: boolean;
  created: boolean;
  deleted: boolean;
  createdDate: string;
  problem?: string;
  problemType?: 'Error' | 'Warning';
  lineNumber?: number;
  columnNumber?: number;
};

/** What happened to one component, or why it cannot happen. */
export type Outcome = Omit<DeployMessage, 'createdDate' | 'success'>;

const UNTOUCHED = { changed: false, created: false, deleted: false };

export const failure = (
  at: { componentType: string; fullName: string; file: string; line?: number; column?: number },
  problem: string,
): Outcome => ({
  ...UNTOUCHED,
  componentType: at.componentType,
  fullName: at.fullName,
  fileName: at.file,
  problem,
  problemType: 'Error',
  ...(at.line ? { lineNumber: at.line } : {}),
  ...(at.column ? { columnNumber: at.column } : {}),
});

export const success = (
  at: { componentType: string; fullName: string; file: string },
  what: Partial<typeof UNTOUCHED> = {},
): Outcome => ({
  ...UNTOUCHED,
  ...what,
  componentType: at.componentType,
  fullName: at.fullName,
  fileName: at.file,
});
