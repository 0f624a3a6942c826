import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { childText } from '../../local-org/metadata/component.ts';
import { compileFormula } from '../../local-org/formula/compile.ts';
import { formulaTypeOf, resolveTypeIn } from '../../local-org/formula/field-types.ts';
import { findField } from '../../local-org/metadata/schema.ts';
import { customFields, main, objects, ofType, schema, shortName } from './force-app.ts';

for (const object of objects) {
  describe(`The fields of ${shortName(object)}`, () => {
    it('have a label of at most 40 characters, and no two the same', () => {
      const labels = customFields(object).map((field) => field.label);
      assert.deepEqual(
        labels.filter((label) => label.length === 0 || label.length > 40),
        [],
      );
      assert.equal(new Set(labels).size, labels.length);
    });

    it('have a description of at most 1,000 characters and help of at most 510', () => {
      for (const { name, description, helpText } of customFields(object)) {
        assert.ok(description && description.length <= 1000, name);
        assert.ok((helpText?.length ?? 0) <= 510, name);
      }
    });

    it('restrict every picklist to the values that are declared', () => {
      for (const field of customFields(object)) if (field.picklist) assert.ok(field.picklist.restricted, field.name);
    });

    it('include the key by which records are found again in another org', () => {
      const key = findField(object, 'Key__c');
      assert.ok(key);
      const { type, length, externalId, unique, caseSensitive, required } = key;
      assert.deepEqual(
        { type, length, externalId, unique, caseSensitive, required },
        { type: 'Text', length: 255, externalId: true, unique: true, caseSensitive: true, required: false },
      );
    });

    it('hold formulas that the platform would save', () => {
      for (const field of customFields(object)) {
        if (field.formula)
          assert.doesNotThrow(
            () => compileFormula(field.formula!, resolveTypeIn(schema, object), { expected: formulaTypeOf(field) }),
            field.name,
          );
      }
    });
  });
}

describe('Chapters, topics and points, and the entries of the registers', () => {
  const masters = objects.slice(1).map((detail) => customFields(detail).filter(({ type }) => type === 'MasterDetail'));

  it('are details three levels deep, with the child relationships that queries use', () => {
    assert.deepEqual(
      masters.map((fields) =>
        fields.map(({ referenceTo, childRelationshipName }) => [referenceTo[0], childRelationshipName]),
      ),
      [
        [['Readiness_Assessment__c', 'Chapters__r']],
        [['Readiness_Chapter__c', 'Topics__r']],
        [['Readiness_Topic__c', 'Points__r']],
        [['Readiness_Assessment__c', 'Risks__r']],
        [
          ['Readiness_Risk__c', 'Topic_Links__r'],
          ['Readiness_Topic__c', 'Risk_Links__r'],
        ],
        [['Readiness_Assessment__c', 'Criteria__r']],
        [['Readiness_Assessment__c', 'Milestones__r']],
        [['Readiness_Assessment__c', 'Budget_Lines__r']],
        [['Readiness_Assessment__c', 'Indicators__r']],
        [['Readiness_Assessment__c', 'Stakeholders__r']],
        [['Readiness_Assessment__c', 'Log_Entries__r']],
        [['Readiness_Assessment__c', 'Snapshots__r']],
      ],
    );
  });

  it('take their master again in a repeated upsert, which Salesforce refuses of a field that cannot be changed', () => {
    assert.ok(masters.flat().every((field) => field.reparentable));
  });

  it('are shared as their assessment is, which outsiders do not see', () => {
    const [assessment, ...details] = ofType(main, 'CustomObject').sort((a, b) => (a.fullName < b.fullName ? -1 : 1));
    assert.equal(childText(assessment?.xml, 'externalSharingModel'), 'Private');
    for (const detail of details) assert.equal(childText(detail.xml, 'sharingModel'), 'ControlledByParent');
  });
});

describe('History', () => {
  it('is kept of status, responsible, due date, approach and decision', () => {
    const tracked = objects.slice(0, 4).flatMap((object) =>
      customFields(object)
        .filter((field) => field.trackHistory)
        .map((field) => `${shortName(object)}.${field.name}`),
    );
    assert.deepEqual(tracked.sort(), [
      'Assessment.Approach__c',
      'Assessment.Decided_By__c',
      'Assessment.Decided_On__c',
      'Assessment.Decision__c',
      'Point.Status__c',
      'Topic.Due_Date__c',
      'Topic.Responsible_Name__c',
      'Topic.Responsible__c',
      'Topic.Status__c',
    ]);
  });

  it('is kept of who is responsible for an entry of a register, by when', () => {
    for (const object of objects.slice(4)) {
      const kept = customFields(object).filter(({ name }) => /^(Responsible|Responsible_Name|Due_Date)__c$/.test(name));
      assert.ok(
        kept.every(({ trackHistory }) => trackHistory),
        object.name,
      );
    }
  });
});
