/** Many assessments like the one that is there, made through the org's own API: 200 records a call. */
import assert from 'node:assert/strict';
import type { TestOrg } from '../../tests/end-to-end/local-org.ts';

const RECORDS_PER_CALL = 200;
type Row = Record<string, unknown>;

const LEVELS = [
  { object: 'Readiness_Chapter__c', parent: 'Assessment__c', fields: [] as string[] },
  { object: 'Readiness_Topic__c', parent: 'Chapter__c', fields: ['Essential__c'] },
  { object: 'Readiness_Point__c', parent: 'Topic__c', fields: [] },
];

export async function fillWithAssessments(org: TestOrg, count: number): Promise<void> {
  const [model] = await org.query('SELECT Id, Key__c FROM Readiness_Assessment__c ORDER BY CreatedDate, Id LIMIT 1');
  const modelKey = String(model!.Key__c);
  const levels = await Promise.all(
    LEVELS.map(({ object, parent, fields }) =>
      org.query(
        `SELECT Id, Key__c, Name, Template_Title__c, Position__c, ${[parent, ...fields].join(', ')} FROM ${object} WHERE Key__c LIKE '${modelKey}:%'`,
      ),
    ),
  );
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  let ids = await createRecords(
    org,
    'Readiness_Assessment__c',
    numbers.map((number) => ({ Name: `Association ${number}`, Key__c: `bench-${number}` })),
  );
  let parents = new Map(numbers.map((number, index) => [`${number} ${model!.Id}`, ids[index]!]));
  for (const [depth, { object, parent, fields }] of LEVELS.entries()) {
    const rows = numbers.flatMap((number) => levels[depth]!.map((row) => ({ number, row })));
    ids = await createRecords(
      org,
      object,
      rows.map(({ number, row }) => copy(row, number, parent, fields, parents, modelKey)),
    );
    parents = new Map(rows.map(({ number, row }, index) => [`${number} ${row.Id}`, ids[index]!]));
  }
}

function copy(
  row: Row,
  number: number,
  parent: string,
  fields: string[],
  parents: Map<string, string>,
  modelKey: string,
): Row {
  return {
    Name: row.Name,
    Template_Title__c: row.Template_Title__c,
    Position__c: row.Position__c,
    ...Object.fromEntries(fields.map((field) => [field, row[field]])),
    Key__c: String(row.Key__c).replace(modelKey, `bench-${number}`),
    [parent]: parents.get(`${number} ${row[parent]}`),
  };
}

export async function createRecords(org: TestOrg, type: string, rows: Row[]): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < rows.length; start += RECORDS_PER_CALL) {
    const records = rows.slice(start, start + RECORDS_PER_CALL).map((row) => ({ attributes: { type }, ...row }));
    const { body } = await org.rest('POST', '/composite/sobjects', { allOrNone: true, records });
    ids.push(
      ...body.map(
        (result: { id: string; success: boolean }) => (assert.ok(result.success, JSON.stringify(result)), result.id),
      ),
    );
  }
  return ids;
}
