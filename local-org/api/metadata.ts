import { ApiError, type Org, type Session } from '../data/contract.ts';
import { findAsyncResult } from '../metadata/async-result.ts';
import { childrenNamed, childText, type XmlElement } from '../metadata/component.ts';
import type { DeployResult } from '../metadata/deploy-result.ts';
import { startDeployment, type DeployOptions } from '../metadata/deployment.ts';
import { describeMetadata, listMetadata } from '../metadata/describe-metadata.ts';
import { readManifest } from '../metadata/manifest.ts';
import { startRetrieval, type RetrieveResult } from '../metadata/retrieval.ts';
import { XmlError } from '../metadata/xml.ts';
import { sessionOf } from './session.ts';
import {
  faultEnvelope,
  readEnvelope,
  resultEnvelope,
  SoapFault,
  type SoapRequest,
  type SoapValue,
} from './soap-envelope.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** For requests that do not say theirs. */
const API_VERSION = '66.0';

export interface SoapAnswer {
  status: number;
  xml: string;
}

/**
 * The Metadata API's SOAP door, `POST /services/Soap/m/<version>`:
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_calls_intro.htm
 * Every error is a SOAP fault.
 *
 * @param findSession the session of a SessionHeader's id; undefined for one that nobody holds
 */
export function answerMetadata(
  org: Org,
  requestBody: string | Uint8Array,
  findSession = (sessionId: string) => sessionOf(org, sessionId),
): SoapAnswer {
  try {
    const request = readEnvelope(requestBody);
    const session = findSession(request.sessionId ?? '');
    if (!session) throw invalidSession();
    return { status: 200, xml: resultEnvelope(request.operation, NAMESPACE, answer(session, request)) };
  } catch (error) {
    return { status: 500, xml: faultEnvelope(faultOf(error)) };
  }
}

const invalidSession = (): SoapFault =>
  new SoapFault(
    'sf:INVALID_SESSION_ID',
    'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session',
  );

function faultOf(error: unknown): SoapFault {
  if (error instanceof SoapFault) return error;
  if (error instanceof ApiError) return new SoapFault(`sf:${error.errorCode}`, `${error.errorCode}: ${error.message}`);
  if (error instanceof XmlError) return new SoapFault('soapenv:Client', `${error.message} (line ${error.line})`);
  console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  return new SoapFault('sf:UNKNOWN_EXCEPTION', `UNKNOWN_EXCEPTION: The local org failed: ${message}`);
}

function answer(session: Session, { operation, body }: SoapRequest): SoapValue {
  switch (operation) {
    case 'deploy':
      return queued(startDeployment(session, zipOf(body), deployOptions(childrenNamed(body, 'DeployOptions')[0])));
    case 'checkDeployStatus':
      return deployStatus(session, body);
    case 'cancelDeploy':
      throw new SoapFault('sf:INVALID_ID_FIELD', 'INVALID_ID_FIELD: Deployment already completed');
    case 'retrieve':
      return queued(retrieve(session, body.children[0]));
    case 'checkRetrieveStatus':
      return retrieveStatus(session, body);
    case 'describeMetadata':
      return describeMetadata();
    case 'listMetadata':
      return listMetadata(
        session,
        childrenNamed(body, 'queries').map((query) => childText(query, 'type') ?? ''),
      );
    default:
      throw notModelled(`Operation ${operation} of the Metadata API`);
  }
}

const notModelled = (what: string): SoapFault =>
  new SoapFault('sf:FUNCTIONALITY_NOT_ENABLED', `FUNCTIONALITY_NOT_ENABLED: ${what} is not modelled by the local org`);

const queued = (id: string): SoapValue => ({ done: false, id, state: 'Queued' });

const zipOf = (body: XmlElement): Uint8Array => Buffer.from(childText(body, 'ZipFile') ?? '', 'base64');

/** What the org cannot do as it is asked to, it refuses instead of doing something else. */
function deployOptions(xml: XmlElement | undefined): DeployOptions {
  const isOn = (name: string): boolean => childText(xml, name) === 'true';
  for (const option of ['allowMissingFiles', 'autoUpdatePackage', 'performRetrieve']) {
    if (isOn(option)) throw notModelled(`Deploy option ${option}`);
  }
  if (childText(xml, 'rollbackOnError') === 'false') throw notModelled('Deploy option rollbackOnError false');
  if (childText(xml, 'runTests')) throw notModelled('Deploy option runTests (Apex)');
  return {
    checkOnly: isOn('checkOnly'),
    ignoreWarnings: isOn('ignoreWarnings'),
    runTestsEnabled: isOn('runAllTests') || /^Run(Local|All)Tests/.test(childText(xml, 'testLevel') ?? ''),
  };
}

function deployStatus({ org }: Session, body: XmlElement): SoapValue {
  const { details, ...result } = required<DeployResult>(findAsyncResult(org, childText(body, 'asyncProcessId') ?? ''));
  const runTestResult = { numFailures: 0, numTestsRun: 0, totalTime: 0 };
  const withDetails = childText(body, 'includeDetails') === 'true' ? { details: { ...details, runTestResult } } : {};
  return { ...result, ...withDetails };
}

function retrieve(session: Session, request: XmlElement | undefined): string {
  for (const option of ['packageNames', 'specificFiles', 'rootTypesWithDependencies']) {
    if (childText(request, option)) throw notModelled(`Retrieve option ${option}`);
  }
  const [unpackaged] = childrenNamed(request, 'unpackaged');
  return startRetrieval(session, {
    manifest: readManifest(unpackaged ?? request!),
    apiVersion: childText(unpackaged, 'version') ?? childText(request, 'apiVersion') ?? API_VERSION,
    singlePackage: childText(request, 'singlePackage') === 'true',
  });
}

function retrieveStatus({ org }: Session, body: XmlElement): SoapValue {
  const { zipFile, ...result } = required<RetrieveResult>(
    findAsyncResult(org, childText(body, 'asyncProcessId') ?? ''),
  );
  const withZip = childText(body, 'includeZip') === 'false' ? {} : { zipFile };
  return { ...result, ...withZip };
}

function required<T>(result: T | undefined): T {
  if (result) return result;
  const code = 'INVALID_CROSS_REFERENCE_KEY';
  throw new SoapFault(`sf:${code}`, `${code}: invalid cross reference id`);
}
