import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { childrenNamed, childText } from '../../local-org/metadata/component.ts';
import { readSource } from '../../local-org/metadata/read-source.ts';
import { REGISTER_FIGURES, SNAPSHOT_FIELDS } from '../../plugin/src/assessment/snapshot-fields.ts';
import { ofType } from '../metadata/force-app.ts';

const optional = readSource(fileURLToPath(new URL('../../force-app/optional', import.meta.url))).components;

/** By variable of the flow, the fields that it fills in, and from what. */
function assigned(variable: string): Map<string, string> {
  const flow = ofType(optional, 'Flow').find(({ fullName }) => fullName === 'Readiness_Daily_Snapshot')!;
  const items = childrenNamed(flow.xml, 'assignments').flatMap((one) => childrenNamed(one, 'assignmentItems'));
  return new Map(
    items.flatMap((item) => {
      const [target, field] = childText(item, 'assignToReference')!.split('.');
      const source = childText(childrenNamed(item, 'value')[0], 'elementReference')!;
      return target === variable && field ? [[field, source] as const] : [];
    }),
  );
}

const isFigure = (field: string) => !['Name', 'Key__c', 'Taken_On__c', 'Chapter_Title__c'].includes(field);

it('the scheduled flow copies the same figures as the command, each from the field of its name', () => {
  const figures = SNAPSHOT_FIELDS.filter(isFigure);
  const ofAssessment = assigned('Snapshot');
  assert.deepEqual([...ofAssessment.keys()].filter(isFigure).toSorted(), ['Assessment__c', ...figures].toSorted());
  for (const field of figures) assert.equal(ofAssessment.get(field), `$Record.${field}`);
});

it('the scheduled flow leaves the registers’ figures of a chapter blank', () => {
  const ofChapter = [...assigned('Chapter_Snapshot').keys()];
  assert.ok(ofChapter.includes('Progress__c'));
  assert.deepEqual(
    ofChapter.filter((field) => REGISTER_FIGURES.includes(field)),
    [],
  );
});
