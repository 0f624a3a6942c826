import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Connection } from '@salesforce/core';
import { OrgApi } from './org-api.ts';

interface Sent {
  method: string;
  url: string;
  body?: string;
}

/** A connection that gives prepared answers, or throws prepared errors, in order. */
function connection(...answers: unknown[]): { connection: Connection; sent: Sent[] } {
  const sent: Sent[] = [];
  const request = (one: Sent): Promise<unknown> => {
    sent.push(one);
    const answer = answers.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const fake = {
    request,
    getApiVersion: () => '66.0',
    baseUrl: () => 'https://org.example/services/data/v66.0',
    getUsername: () => 'admin@org.example',
    instanceUrl: 'https://org.example',
  };
  return { connection: fake as unknown as Connection, sent };
}

const page = (...names: string[]) => ({ records: names.map((Name) => ({ Name })), done: true });
const batch = (...results: unknown[]) => ({ results: results.map((result) => ({ statusCode: 200, result })) });
const coded = (errorCode: string, message = 'no') => Object.assign(new Error(message), { errorCode });
const node = { reference: 'n0', object: 'Topic__c', key: 'a:b', fields: { Name: 'L’été' } };
const saved = (id: string) => ({
  graphs: [
    {
      isSuccessful: true,
      graphResponse: { compositeResponse: [{ referenceId: 'n0', httpStatusCode: 201, body: { id } }] },
    },
  ],
});
const refused = (errorCode: string, message = 'Le motif est obligatoire.') => ({
  graphs: [
    {
      isSuccessful: false,
      graphResponse: {
        compositeResponse: [
          {
            referenceId: 'n9',
            httpStatusCode: 400,
            body: [{ errorCode: 'PROCESSING_HALTED', message: 'rolled back' }],
          },
          { referenceId: 'n0', httpStatusCode: 400, body: [{ errorCode, message }] },
        ],
      },
    },
  ],
});

describe('reading', () => {
  it('sends all queries in one request', async () => {
    const { connection: org, sent } = connection(batch(page('a'), page('b', 'c')));
    const api = new OrgApi(org);
    assert.deepEqual(await api.query('SELECT 1', 'SELECT 2'), [[{ Name: 'a' }], [{ Name: 'b' }, { Name: 'c' }]]);
    assert.equal(sent.length, 1);
    assert.equal(api.requests, 1);
  });

  it('follows further pages and counts each', async () => {
    const more = { ...page('a'), done: false, nextRecordsUrl: '/services/data/v66.0/query/01g-2000' };
    const { connection: org, sent } = connection(batch(more), page('b'));
    const api = new OrgApi(org);
    assert.deepEqual(await api.query('SELECT 1'), [[{ Name: 'a' }, { Name: 'b' }]]);
    assert.equal(sent[1]!.url, '/services/data/v66.0/query/01g-2000');
    assert.equal(api.requests, 2);
  });

  it('names every object and field that the org lacks, and says how to deploy', async () => {
    const noObject = [
      {
        errorCode: 'INVALID_TYPE',
        message: "\nFROM Risk__c\n ^\nERROR at Row:1:Column:2\nsObject type 'Risk__c' is not supported. If you …",
      },
    ];
    const noField = [
      { errorCode: 'INVALID_FIELD', message: "\nNo such column 'Cost__c' on entity 'Topic__c'. If you are …" },
    ];
    const noLookup = [
      { errorCode: 'INVALID_FIELD', message: "Didn't understand relationship 'Topic__r' in field path. If …" },
    ];
    const { connection: org } = connection(batch(page('a'), noObject, noField, noLookup));
    const queries = [
      'SELECT Id FROM A__c',
      'SELECT Id FROM Risk__c',
      'SELECT Cost__c FROM Topic__c',
      'SELECT Topic__r.Name FROM Log__c',
    ];
    await assert.rejects(new OrgApi(org).query(...queries), (error: Error & { actions?: string[] }) => {
      assert.equal(error.name, 'INVALID_TYPE');
      assert.match(
        error.message,
        /lacks a part of CRM Readiness.*: Risk__c, Topic__c\.Cost__c, Log__c\.Topic__c \(user/,
      );
      assert.match(error.actions!.join(), /npm run deploy -- --target-org admin@org\.example/);
      return true;
    });
  });

  it('tells an expired session from an org out of reach', async () => {
    const expired = connection(coded('INVALID_SESSION_ID')).connection;
    await assert.rejects(new OrgApi(expired).query('SELECT 1'), /session has expired/);
    const gone = connection(
      Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }),
    ).connection;
    await assert.rejects(new OrgApi(gone).query('SELECT 1'), /cannot be reached/);
  });
});

describe('writing', () => {
  it('upserts every node by its key in one graph', async () => {
    const { connection: org, sent } = connection(saved('a01'));
    assert.deepEqual(
      await new OrgApi(org).write([{ ...node, parent: { field: 'P__c', reference: 'n7' } }]),
      new Map([['n0', 'a01']]),
    );
    assert.deepEqual(JSON.parse(sent[0]!.body!).graphs[0].compositeRequest, [
      {
        method: 'PATCH',
        url: '/services/data/v66.0/sobjects/Topic__c/Key__c/a%3Ab',
        referenceId: 'n0',
        body: { Name: 'L’été', P__c: '@{n7.id}' },
      },
    ]);
  });

  it('splits what is over 500 nodes and knows the parents of the first part by their ids', async () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ ...node, reference: `n${index}`, key: `k${index}` }));
    const last = { ...many[500]!, parent: { field: 'P__c', reference: 'n0' } };
    const { connection: org, sent } = connection(saved('a01'), saved('a02'));
    await new OrgApi(org).write([...many.slice(0, 500), last]);
    assert.equal(JSON.parse(sent[1]!.body!).graphs[0].compositeRequest[0].body.P__c, 'a01');
  });

  it('tries again while somebody else holds the row', async () => {
    const { connection: org, sent } = connection(refused('UNABLE_TO_LOCK_ROW'), saved('a01'));
    const api = new OrgApi(org);
    await api.write([node]);
    assert.equal(sent.length, 2);
    assert.equal(api.requests, 2);
  });

  it('names the record that was refused, not those rolled back with it', async () => {
    const { connection: org, sent } = connection(refused('FIELD_CUSTOM_VALIDATION_EXCEPTION'));
    await assert.rejects(new OrgApi(org).write([node]), /a:b: Le motif est obligatoire\./);
    assert.equal(sent.length, 1);
  });

  it('names the field that the org lacks', async () => {
    const { connection: org } = connection(
      refused('INVALID_FIELD', "No such column 'Cost__c' on sobject of type Topic__c"),
    );
    await assert.rejects(new OrgApi(org).write([node]), /lacks a part of CRM Readiness.*: Topic__c\.Cost__c \(/);
  });

  it('names the object that the org lacks', async () => {
    const { connection: org } = connection(refused('NOT_FOUND', 'The requested resource does not exist'));
    await assert.rejects(new OrgApi(org).write([node]), /lacks a part of CRM Readiness.*: Topic__c \(/);
  });
});
