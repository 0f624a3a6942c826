import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Session } from '../data/contract.ts';
import { ADMIN_ID, SPONSOR_ID } from '../data/first-records.ts';
import { openOrg, type OpenOrg } from '../data/open-org.ts';
import { childrenNamed, childText, type XmlElement } from '../metadata/component.ts';
import { libraryPackage, packageOf } from '../metadata/test-package.ts';
import { parseXml } from '../metadata/xml.ts';
import { unzip } from '../metadata/zip.ts';
import { answerMetadata } from './metadata.ts';

let folder: string;
let org: OpenOrg;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'metadata-'));
  org = openOrg(folder);
});
after(() => {
  org.close();
  rmSync(folder, { recursive: true });
});

const session = (token: string): Session | undefined => {
  const userId = { admin: ADMIN_ID, sponsor: SPONSOR_ID }[token];
  return userId ? { org, userId } : undefined;
};

const call = (operation: string, content: string, token = 'admin'): { status: number; body: XmlElement } => {
  const { status, xml } = answerMetadata(
    org,
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">' +
      `<soapenv:Header xmlns="http://soap.sforce.com/2006/04/metadata"><SessionHeader><sessionId>${token}</sessionId></SessionHeader></soapenv:Header>` +
      `<soapenv:Body xmlns="http://soap.sforce.com/2006/04/metadata"><${operation}>${content}</${operation}></soapenv:Body></soapenv:Envelope>`,
    session,
  );
  return { status, body: parseXml(xml).children[0]!.children[0]! };
};
const result = (answer: { body: XmlElement }): XmlElement => childrenNamed(answer.body, 'result')[0]!;
const fault = (answer: { status: number; body: XmlElement }): string => {
  assert.equal(answer.status, 500);
  return `${childText(answer.body, 'faultcode')} ${childText(answer.body, 'faultstring')}`;
};
const deploy = (zip: Uint8Array, options = ''): XmlElement => {
  const zipFile = Buffer.from(zip).toString('base64');
  const queued = result(call('deploy', `<ZipFile>${zipFile}</ZipFile><DeployOptions>${options}</DeployOptions>`));
  const id = childText(queued, 'id');
  return result(
    call('checkDeployStatus', `<asyncProcessId>${id}</asyncProcessId><includeDetails>true</includeDetails>`),
  );
};

test('a deployment answers an id, and its status names each component', () => {
  const status = deploy(libraryPackage());
  const about = ['done', 'success', 'status', 'numberComponentsDeployed', 'numberComponentsTotal', 'createdByName'];
  assert.deepEqual(
    about.map((name) => childText(status, name)),
    ['true', 'true', 'Succeeded', '5', '5', 'Ada Admin'],
  );
  const successes = childrenNamed(childrenNamed(status, 'details')[0], 'componentSuccesses');
  assert.deepEqual(
    successes
      .slice(0, 3)
      .map((row) => [childText(row, 'componentType'), childText(row, 'fullName'), childText(row, 'created')]),
    [
      ['', 'package.xml', 'false'],
      ['CustomObject', 'Shelf__c', 'true'],
      ['CustomField', 'Shelf__c.Pages__c', 'true'],
    ],
  );
});

test('a failed deployment names file, line and problem', () => {
  const status = deploy(
    packageOf({ CustomObject: ['Book__c'] }, { 'objects/Book__c.object': '<CustomObject>\n<label>B' }),
    '<checkOnly>true</checkOnly>',
  );
  assert.deepEqual(
    [childText(status, 'status'), childText(status, 'checkOnly'), childText(status, 'numberComponentErrors')],
    ['Failed', 'true', '1'],
  );
  const [failure] = childrenNamed(childrenNamed(status, 'details')[0], 'componentFailures');
  assert.deepEqual(
    ['fullName', 'fileName', 'problemType', 'lineNumber', 'success'].map((name) => childText(failure, name)),
    ['Book__c', 'objects/Book__c.object', 'Error', '3', 'false'],
  );
});

test('a retrieval gives a zip below unpackaged/ and the properties of its files', () => {
  const request =
    '<apiVersion>66.0</apiVersion><unpackaged><types><members>Book__c</members><name>CustomObject</name></types><version>66.0</version></unpackaged>';
  const id = childText(result(call('retrieve', `<request>${request}</request>`)), 'id');
  const status = result(call('checkRetrieveStatus', `<asyncProcessId>${id}</asyncProcessId>`));
  const files = unzip(Buffer.from(childText(status, 'zipFile') ?? '', 'base64'));
  assert.deepEqual([...files.keys()], ['unpackaged/objects/Book__c.object', 'unpackaged/package.xml']);
  const [first] = childrenNamed(status, 'fileProperties');
  assert.deepEqual(
    ['type', 'fullName', 'fileName'].map((name) => childText(first, name)),
    ['CustomObject', 'Book__c', 'unpackaged/objects/Book__c.object'],
  );
});

test('metadata is described and listed', () => {
  const types = childrenNamed(result(call('describeMetadata', '<asOfVersion>66.0</asOfVersion>')), 'metadataObjects');
  assert.ok(
    types.some(
      (type) => childText(type, 'xmlName') === 'PermissionSet' && childText(type, 'suffix') === 'permissionset',
    ),
  );
  const listed = childrenNamed(call('listMetadata', '<queries><type>CustomField</type></queries>').body, 'result');
  assert.deepEqual(
    listed.map((row) => childText(row, 'fullName')),
    ['Shelf__c.Pages__c', 'Book__c.Pages__c', 'Book__c.Shelf__c'],
  );
});

test('an unknown session, and a user who may not customise, are faults', () => {
  assert.match(fault(call('deploy', '<ZipFile/>', 'nobody')), /^sf:INVALID_SESSION_ID INVALID_SESSION_ID: /);
  assert.match(fault(call('deploy', '<ZipFile/>', 'sponsor')), /^sf:INSUFFICIENT_ACCESS .*ModifyMetadata/);
});

test('what is not modelled is a fault that names it', () => {
  assert.match(fault(call('readMetadata', '')), /readMetadata .*is not modelled by the local org/);
  assert.match(
    fault(call('deploy', '<DeployOptions><rollbackOnError>false</rollbackOnError></DeployOptions>')),
    /rollbackOnError/,
  );
  assert.match(fault(call('deploy', '<DeployOptions><runTests>A_Test</runTests></DeployOptions>')), /runTests/);
});

test('an id that was never given is a fault, and so is cancelling what is done', () => {
  assert.match(
    fault(call('checkDeployStatus', '<asyncProcessId>0Af000000000999AAA</asyncProcessId>')),
    /INVALID_CROSS_REFERENCE_KEY/,
  );
  assert.match(fault(call('cancelDeploy', '<id>0Af000000000001</id>')), /Deployment already completed/);
});

test('a request that is no envelope is a fault', () => {
  const { status, xml } = answerMetadata(org, 'hello', session);
  assert.equal(status, 500);
  assert.match(xml, /<faultcode>soapenv:Client</);
});
