import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADMIN_ID, CONTRIBUTOR_ID } from '../../data/first-records.ts';
import { startTestOrg } from '../test-org.ts';
import { metadataVersion } from './metadata-version.ts';
import { viewerOf } from './viewer.ts';

test('a version of the metadata holds for one user and language, until rights or the schema change', async () => {
  const server = await startTestOrg();
  try {
    const { org } = server;
    const version = (userId: string, language = 'fr'): string =>
      metadataVersion(viewerOf({ org, userId }, { 'x-local-org-language': language }));
    const before = version(CONTRIBUTOR_ID);
    assert.equal(version(CONTRIBUTOR_ID), before);
    assert.notEqual(version(CONTRIBUTOR_ID, 'en_US'), before);
    assert.notEqual(version(ADMIN_ID), before);
    const { body } = await server.ask('GET', `/query?q=SELECT+Id+FROM+PermissionSet+WHERE+Name='Librarian'`);
    const assignment = { AssigneeId: CONTRIBUTOR_ID, PermissionSetId: body.records[0].Id };
    assert.equal((await server.ask('POST', '/sobjects/PermissionSetAssignment', assignment)).status, 201);
    const promoted = version(CONTRIBUTOR_ID);
    assert.notEqual(promoted, before);
    org.schema = { ...org.schema };
    assert.notEqual(version(CONTRIBUTOR_ID), promoted);
  } finally {
    await server.close();
  }
});
