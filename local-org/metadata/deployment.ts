import { accessOf } from '../data/access.ts';
import { ApiError, type Org, type Session } from '../data/contract.ts';
import { newAsyncId, storeAsyncResult } from './async-result.ts';
import { deployPackage, isFailure } from './deploy.ts';
import type { DeployMessage, DeployResult, Outcome } from './deploy-result.ts';

/** Of https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deploy.htm#deploy_options, what this org does. */
export interface DeployOptions {
  checkOnly: boolean;
  ignoreWarnings: boolean;
  runTestsEnabled: boolean;
}

/** Deploys at once and keeps the result; gives its id. @throws ApiError INSUFFICIENT_ACCESS */
export function startDeployment(session: Session, zip: Uint8Array, options: DeployOptions): string {
  requireMetadataAccess(session);
  const { org } = session;
  const startDate = org.now().toISOString();
  const id = newAsyncId(org, '0Af');
  const result = { ...resultOf(session, options, runDeployment(session, zip, options)), startDate, id };
  storeAsyncResult(org, id, result);
  return id;
}

/** Retrieving needs it as much as deploying: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_quickstart_prereqs.htm */
export function requireMetadataAccess(session: Session): void {
  const access = accessOf(session);
  if (access.hasUserPermission('ModifyMetadata') || access.hasUserPermission('ModifyAllData')) return;
  const message = 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions';
  throw new ApiError('INSUFFICIENT_ACCESS', message, 403);
}

/** A failure of the org itself, or of its data, fails the deployment and is answered like one. */
function runDeployment({ org, userId }: Session, zip: Uint8Array, { checkOnly }: DeployOptions): Outcome[] | Error {
  try {
    return deployPackage(org, zip, checkOnly, userField(org, userId, 'Username'));
  } catch (error) {
    console.error(error);
    return error instanceof Error ? error : new Error(String(error));
  }
}

function resultOf(
  { org, userId }: Session,
  options: DeployOptions,
  outcomes: Outcome[] | Error,
): Omit<DeployResult, 'id' | 'startDate'> {
  const date = org.now().toISOString();
  const messages = outcomes instanceof Error ? [] : outcomes.map((outcome) => messageOf(outcome, date));
  const failures = messages.filter(({ success }) => !success);
  const total = countComponents(messages);
  const failed = countComponents(failures);
  const succeeded = failures.length === 0 && !(outcomes instanceof Error);
  return {
    done: true,
    success: succeeded,
    status: succeeded ? 'Succeeded' : 'Failed',
    ...options,
    rollbackOnError: true,
    createdBy: userId,
    createdByName: userName(org, userId),
    createdDate: date,
    completedDate: date,
    lastModifiedDate: date,
    numberComponentErrors: Math.max(failed, Math.min(1, failures.length)),
    numberComponentsDeployed: total - failed,
    numberComponentsTotal: total,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    ...(outcomes instanceof Error ? { errorMessage: outcomes.message, errorStatusCode: errorCode(outcomes) } : {}),
    details: { componentFailures: failures, componentSuccesses: messages.filter(({ success }) => success) },
  };
}

const messageOf = (outcome: Outcome, createdDate: string): DeployMessage => ({
  ...outcome,
  success: !isFailure(outcome),
  createdDate,
});

/** Manifests are none, and a component that fails for three reasons is one. */
const countComponents = (messages: DeployMessage[]): number =>
  new Set(messages.filter(({ componentType }) => componentType).map((one) => `${one.componentType}:${one.fullName}`))
    .size;

const errorCode = (error: Error): string => (error instanceof ApiError ? error.errorCode : 'UNKNOWN_EXCEPTION');

export const userName = (org: Org, userId: string): string => userField(org, userId, 'Name');

const userField = (org: Org, userId: string, field: 'Name' | 'Username'): string =>
  String(org.database.prepare(`SELECT "${field}" AS value FROM "User" WHERE "Id" = ?`).get(userId)?.value ?? '');
