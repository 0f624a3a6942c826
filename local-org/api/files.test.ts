import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ADMIN, CONTRIBUTOR, SPONSOR, startTestOrg, type TestOrg } from './test-org.ts';

const NAME = 'Compte rendu de l’été d’Élise.pdf';
const VERSIONS = '/sobjects/ContentVersion';

describe('files', () => {
  let org: TestOrg;
  let library: string;
  before(async () => {
    org = await startTestOrg();
    library = (await org.ask('POST', '/sobjects/Library__c', { Name: 'Médiathèque' })).body.id;
  });
  after(() => org.close());

  const upload = (fields: object, token = ADMIN) =>
    org.ask('POST', VERSIONS, { PathOnClient: NAME, VersionData: base64('bonjour'), ...fields }, token);
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const query = async (soql: string, token = ADMIN) =>
    (await org.ask('GET', `/query?q=${encodeURIComponent(soql)}`, undefined, token)).body;

  async function documentOf(versionId: string): Promise<string> {
    const { records } = await query(`SELECT ContentDocumentId FROM ContentVersion WHERE Id = '${versionId}'`);
    return records[0].ContentDocumentId;
  }

  const linksTo = async (record: string, token = ADMIN): Promise<string[]> => {
    const soql = `SELECT ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '${record}'`;
    const { records } = await query(soql, token);
    return records.map((link: { ContentDocument: { Title: string } }) => link.ContentDocument.Title);
  };

  it('come with a document, linked to who uploaded them and to the record they are published to', async () => {
    const { status, body } = await upload({ FirstPublishLocationId: library });
    assert.equal(status, 201);
    const { body: version } = await org.ask('GET', `${VERSIONS}/${body.id}`);
    assert.deepEqual(
      [version.Title, version.FileExtension, version.FileType, version.ContentSize, version.Checksum],
      ['Compte rendu de l’été d’Élise', 'pdf', 'PDF', 7, 'f02368945726d5fc2a14eb576f7276c0'],
    );
    assert.deepEqual(await linksTo(library), ['Compte rendu de l’été d’Élise']);
    const soql = `SELECT ShareType FROM ContentDocumentLink WHERE ContentDocumentId = '${version.ContentDocumentId}' ORDER BY Id`;
    assert.deepEqual(
      (await query(soql)).records.map(({ ShareType }: { ShareType: string }) => ShareType),
      ['I', 'V'],
    );
    const content = await org.fetch(version.VersionData, { headers: { Authorization: `Bearer ${ADMIN}` } });
    assert.equal(await content.text(), 'bonjour');
  });

  it('come as a part of their own too, which need not be text', async () => {
    const bytes = new Uint8Array([0, 13, 10, 45, 45, 255]);
    const form = new FormData();
    form.append('entity_content', new Blob([JSON.stringify({ PathOnClient: 'a.bin' })], { type: 'application/json' }));
    form.append('VersionData', new Blob([bytes]), 'a.bin');
    const headers = { Authorization: `Bearer ${ADMIN}` };
    const address = `/services/data/v66.0${VERSIONS}`;
    const { id } = (await (await org.fetch(address, { method: 'POST', headers, body: form })).json()) as { id: string };
    const content = await org.fetch(`${address}/${id}/VersionData`, { headers });
    assert.deepEqual(new Uint8Array(await content.arrayBuffer()), bytes);
    const broken = { ...headers, 'Content-Type': 'multipart/form-data; boundary=x' };
    assert.equal((await org.fetch(address, { method: 'POST', headers: broken, body: '--x\r\n' })).status, 400);
  });

  it('are downloaded under their name, never opened in the page', async () => {
    const { body } = await upload({ FirstPublishLocationId: library });
    const answer = await org.fetch(`/sfc/servlet.shepherd/document/download/${await documentOf(body.id)}`);
    assert.equal(await answer.text(), 'bonjour');
    assert.equal(answer.headers.get('content-type'), 'application/octet-stream');
    const disposition = answer.headers.get('content-disposition') ?? '';
    assert.equal(decodeURIComponent(disposition.replace("attachment; filename*=UTF-8''", '')), NAME);
    assert.equal((await org.fetch('/sfc/servlet.shepherd/document/download/069000000000zzzAAA')).status, 404);
  });

  it('are refused without content or a name, and for a record that is not there', async () => {
    assert.equal((await upload({ VersionData: '' })).body[0].errorCode, 'REQUIRED_FIELD_MISSING');
    assert.equal((await upload({ PathOnClient: null })).body[0].errorCode, 'REQUIRED_FIELD_MISSING');
    assert.equal((await upload({ VersionData: 'é!' })).body[0].errorCode, 'JSON_PARSER_ERROR');
    const refused = await upload({ FirstPublishLocationId: `${library.slice(0, 3)}000000000zzz` });
    assert.equal(refused.body[0].errorCode, 'INVALID_CROSS_REFERENCE_KEY');
  });

  it('may be attached by whoever may read the record, and are seen by nobody else', async () => {
    assert.equal((await upload({ FirstPublishLocationId: library, Title: 'Du lecteur' }, CONTRIBUTOR)).status, 201);
    assert.ok((await linksTo(library, CONTRIBUTOR)).includes('Du lecteur'));
    const refused = await upload({ FirstPublishLocationId: library }, SPONSOR);
    assert.equal(refused.body[0].errorCode, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    assert.deepEqual(await linksTo(library, SPONSOR), []);
    const { body } = await upload({ Title: 'À moi seule' });
    const document = await documentOf(body.id);
    const soql = `SELECT Id FROM ContentDocument WHERE Id = '${document}'`;
    assert.deepEqual([(await query(soql)).totalSize, (await query(soql, CONTRIBUTOR)).totalSize], [1, 0]);
    const headers = { Cookie: `sid=${CONTRIBUTOR}` };
    assert.equal((await org.fetch(`/sfc/servlet.shepherd/document/download/${document}`, { headers })).status, 404);
  });

  it('are linked once to a record, and unlinked by whoever may edit it', async () => {
    const { body } = await upload({});
    const link = { ContentDocumentId: await documentOf(body.id), LinkedEntityId: library };
    const made = await org.ask('POST', '/sobjects/ContentDocumentLink', link);
    assert.equal(made.status, 201);
    assert.equal((await org.ask('POST', '/sobjects/ContentDocumentLink', link)).status, 400);
    const path = `/sobjects/ContentDocumentLink/${made.body.id}`;
    assert.equal(
      (await org.ask('DELETE', path, undefined, CONTRIBUTOR)).body[0].errorCode,
      'INSUFFICIENT_ACCESS_OR_READONLY',
    );
    assert.equal((await org.ask('DELETE', path)).status, 204);
  });

  it('stay their owner’s when the record goes, and take their bytes along when they go', async () => {
    const shelved = (await org.ask('POST', '/sobjects/Library__c', { Name: 'Éphémère' })).body.id;
    const { body } = await upload({ FirstPublishLocationId: shelved });
    await org.ask('DELETE', `/sobjects/Library__c/${shelved}`);
    const document = await documentOf(body.id);
    const links = await query(`SELECT Id FROM ContentDocumentLink WHERE ContentDocumentId = '${document}'`);
    assert.equal(links.totalSize, 1);
    assert.equal((await org.ask('DELETE', `/sobjects/ContentDocument/${document}`)).status, 204);
    const kept = org.org.database.prepare('SELECT COUNT(*) AS n FROM "#FileContent" WHERE versionId = ?').get(body.id);
    assert.equal(kept?.n, 0);
  });

  it('are children of their record for GraphQL and a related list of it, by their links', async () => {
    const place = (await org.ask('POST', '/sobjects/Library__c', { Name: 'Annexe' })).body.id;
    await upload({ FirstPublishLocationId: place });
    const query = `query { uiapi { query { Library__c(where: {Id: {eq: "${place}"}}) { edges { node {
      ContentDocumentLinks(first: 5) { edges { node { ContentDocument { Title { value } ContentSize { value } } } } }
    } } } } } }`;
    const { body } = await org.ask('POST', '/graphql', { query });
    const [{ node }] = body.data.uiapi.query.Library__c.edges;
    assert.deepEqual(node.ContentDocumentLinks.edges, [
      { node: { ContentDocument: { Title: { value: 'Compte rendu de l’été d’Élise' }, ContentSize: { value: 7 } } } },
    ]);
    const fields = 'ContentDocumentLink.ContentDocumentId,ContentDocumentLink.ContentDocument.Title';
    const list = await org.ask('GET', `/ui-api/related-list-records/${place}/ContentDocumentLinks?fields=${fields}`);
    const [record] = list.body.records;
    assert.equal(record.fields.ContentDocument.value.fields.Title.value, 'Compte rendu de l’été d’Élise');
  });

  it('are only told of given files or records', async () => {
    const [error] = await query('SELECT Id FROM ContentDocumentLink');
    assert.match(error.message, /requires a filter by a single Id/);
  });
});
