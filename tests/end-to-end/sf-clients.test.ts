import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { captureSf } from '../../scripts/sf-command.ts';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

const OBJECT = 'Readiness_Assessment__c';

describe('the unmodified sf CLI on the local org', { skip: needsLocalOrg('its known user and tokens') }, () => {
  const org = new TestOrg();
  const folder = mkdtempSync(join(tmpdir(), 'sf-clients-'));
  before(async () => (await (await org.start()).prepare()).deployProduct());
  after(async () => {
    await org.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the org', async () => {
    const result = await org.must<{ username: string; apiVersion: string; connectedStatus: string }>('org', 'display');
    assert.equal(result.username, 'admin@local-org.example');
    assert.equal(result.apiVersion, '66.0');
  });

  it('opens a page of the org without a password', async () => {
    const { url } = await org.must<{ url: string }>('org', 'open', '--url-only', '--path', '/lightning/page/home');
    const response = await fetch(url, { redirect: 'manual' });
    assert.equal(response.status, 302);
    assert.match(response.headers.get('set-cookie')!, /HttpOnly/);
  });

  it('creates, reads, updates, queries and deletes a record', async () => {
    const { id } = await org.must<{ id: string }>(
      'data',
      'create',
      'record',
      '--sobject',
      OBJECT,
      '--values',
      `Name="L'École buissonnière" Key__c=ecole`,
    );
    const read = await org.must('data', 'get', 'record', '--sobject', OBJECT, '--record-id', id);
    assert.equal(read.Name, "L'École buissonnière");
    await org.must(
      'data',
      'update',
      'record',
      '--sobject',
      OBJECT,
      '--where',
      'Key__c=ecole',
      '--values',
      'Approach__c=CRM',
    );
    const { records } = await org.must<{ records: Record<string, unknown>[] }>(
      'data',
      'query',
      '--query',
      `SELECT Id, Name, Approach__c, Owner.Name FROM ${OBJECT} WHERE Name LIKE 'l''éCOLE%'`.replace("''", "\\'"),
    );
    assert.deepEqual(
      records.map(({ Id, Approach__c }) => [Id, Approach__c]),
      [[id, 'CRM']],
    );
    await org.must('data', 'delete', 'record', '--sobject', OBJECT, '--record-id', id);
    const gone = await org.sfJson('data', 'get', 'record', '--sobject', OBJECT, '--record-id', id);
    assert.equal(gone.status, 1);
    assert.equal(gone.name, 'NOT_FOUND');
  });

  it('exports a tree of records and imports it again under another key', async () => {
    await org.must('readiness', 'seed', '--name', 'Arbre');
    const query = `SELECT Name, Key__c, (SELECT Name, Position__c FROM Chapters__r) FROM ${OBJECT} WHERE Key__c = 'arbre'`;
    await org.must('data', 'export', 'tree', '--query', query, '--output-dir', folder);
    const file = join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.json'))!,
    );
    const text = readFileSync(file, 'utf8');
    assert.match(text, /Ressources humaines à mobiliser/);
    writeFileSync(file, text.replace('"arbre"', '"copie"'));
    await org.must('data', 'import', 'tree', '--files', file);
    const copies = await org.query("SELECT Name FROM Readiness_Chapter__c WHERE Assessment__r.Key__c = 'copie'");
    assert.equal(copies.length, 4);
  });

  it('describes an object', async () => {
    const result = await org.must<{ fields: { name: string; label: string; type: string }[] }>(
      'sobject',
      'describe',
      '--sobject',
      'Readiness_Topic__c',
    );
    const status = result.fields.find(({ name }) => name === 'Status__c');
    assert.deepEqual([status!.label, status!.type], ['Statut', 'picklist']);
    const list = await org.must<string[]>('sobject', 'list', '--sobject', 'custom');
    assert.ok(list.includes('Readiness_Point__c'));
  });

  it('retrieves what was deployed, to the same source', async () => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'force-app'), { recursive: true });
    writeFileSync(
      join(project, 'sfdx-project.json'),
      JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' }),
    );
    const args = ['project', 'retrieve', 'start', '--metadata', 'CustomObject:Readiness_Topic__c', '--json'];
    const { code, stdout } = await captureSf(org.data, args, { cwd: project });
    assert.equal(code, 0, stdout);
    const rule = 'objects/Readiness_Topic__c/validationRules/Done_Needs_Settled_Points.validationRule-meta.xml';
    const normalized = (text: string): string => text.replaceAll(/>\s+</g, '><').replaceAll('&quot;', '"').trim();
    assert.equal(
      normalized(readFileSync(join(project, 'force-app/main/default', rule), 'utf8')),
      normalized(readFileSync(join('force-app/main/default', rule), 'utf8')),
    );
  });

  it('fails a deployment with its file and reason, and changes nothing', async () => {
    const project = join(folder, 'broken');
    const fields = join(project, 'force-app/main/default/objects/Readiness_Point__c/fields');
    mkdirSync(fields, { recursive: true });
    writeFileSync(
      join(project, 'sfdx-project.json'),
      JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' }),
    );
    const field = (name: string, formula: string) =>
      writeFileSync(
        join(fields, `${name}.field-meta.xml`),
        `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n<fullName>${name}</fullName><label>Essai</label><formula>${formula}</formula><type>Checkbox</type></CustomField>\n`,
      );
    field('Fine__c', 'ISPICKVAL(Status__c, "Done")');
    field('Broken__c', 'ISPICKVAL(Statut__c, "Done")');
    const args = ['project', 'deploy', 'start', '--source-dir', 'force-app', '--wait', '5'];
    const { code, stdout, stderr } = await captureSf(org.data, args, { cwd: project });
    assert.equal(code, 1);
    assert.match(stdout + stderr, /Broken__c[\s\S]*Statut__c/);
    const described = await org.rest('GET', '/sobjects/Readiness_Point__c/describe');
    const names = described.body.fields.map(({ name }: { name: string }) => name);
    assert.ok(!names.includes('Fine__c') && !names.includes('Broken__c'));
  });

  it('keeps the records where a field is added, and calculates it for them', async () => {
    const project = join(folder, 'broken');
    rmSync(join(project, 'force-app/main/default/objects/Readiness_Point__c/fields/Broken__c.field-meta.xml'));
    const before = await org.query('SELECT Id FROM Readiness_Point__c');
    const args = ['project', 'deploy', 'start', '--source-dir', 'force-app', '--wait', '5', '--json'];
    const { code, stdout } = await captureSf(org.data, args, { cwd: project });
    assert.equal(code, 0, stdout);
    // Like in Salesforce, nobody sees a new field before a permission set grants it.
    const hidden = await org.rest('GET', `/query?q=${encodeURIComponent('SELECT Fine__c FROM Readiness_Point__c')}`);
    assert.equal(hidden.body[0].errorCode, 'INVALID_FIELD');
    assert.deepEqual(await org.query('SELECT Id FROM Readiness_Point__c'), before);
  });
});
