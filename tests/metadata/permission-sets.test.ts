import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFormula, type FieldSchema, type PermissionSetSchema } from '../../local-org/metadata/schema.ts';
import { customFields, objects, schema } from './force-app.ts';

const permissionSet = (name: string): PermissionSetSchema => schema.permissionSets.get(`readiness_${name}`)!;
const everySet = ['administrator', 'contributor', 'sponsor'].map(permissionSet);

const fieldsByName = new Map(
  objects.flatMap((object) =>
    customFields(object).map((field): [string, FieldSchema] => [`${object.name}.${field.name}`.toLowerCase(), field]),
  ),
);
const editable = (set: PermissionSetSchema): string[] =>
  [...set.fields].filter(([, permission]) => permission.editable).map(([name]) => name);

/** `[create, read, edit, delete]` of each object, masters before details. */
const objectRights = (set: PermissionSetSchema): string[] =>
  objects.map((object) => {
    const permission = set.objects.get(object.name.toLowerCase())!;
    const { allowCreate, allowRead, allowEdit, allowDelete } = permission;
    return [allowCreate && 'create', allowRead && 'read', allowEdit && 'edit', allowDelete && 'delete']
      .filter(Boolean)
      .join(' ');
  });

describe('Every permission set', () => {
  for (const set of everySet) {
    it(`${set.name} lets its holder read every field that permissions govern, and names no other`, () => {
      const governed = [...fieldsByName].filter(([, field]) => field.permissionable).map(([name]) => name);
      assert.deepEqual([...set.fields.keys()].sort(), governed.sort());
      assert.ok([...set.fields.values()].every((permission) => permission.readable));
    });

    it(`${set.name} brings the app, its tabs, reports and the names of accounts`, () => {
      assert.deepEqual([...set.applications], ['CRM_Readiness']);
      assert.ok(set.tabs.has('Readiness_Assessment__c') && set.tabs.has('Readiness_Topic__c'));
      assert.deepEqual([...set.userPermissions], ['RunReports']);
      assert.equal(set.objects.get('account')?.allowRead, true);
    });
  }
});

describe('Rights', () => {
  const written = [...fieldsByName]
    .filter(([, field]) => field.permissionable && !isFormula(field) && !field.rollUp)
    .map(([name]) => name)
    .sort();

  it('of an administrator cover everything, whatever the sharing', () => {
    assert.deepEqual(
      objectRights(permissionSet('administrator')),
      objects.map(() => 'create read edit delete'),
    );
    assert.deepEqual(editable(permissionSet('administrator')).sort(), written);
    for (const object of objects) {
      assert.ok(permissionSet('administrator').objects.get(object.name.toLowerCase())?.modifyAllRecords, object.name);
    }
  });

  it('of a contributor cover everything but deleting, within the sharing', () => {
    assert.deepEqual(
      objectRights(permissionSet('contributor')),
      objects.map(() => 'create read edit'),
    );
    assert.deepEqual(editable(permissionSet('contributor')).sort(), written);
    assert.ok(
      [...permissionSet('contributor').objects.values()].every(
        (right) => !right.viewAllRecords && !right.modifyAllRecords,
      ),
    );
  });

  it('of a sponsor are to read, and to edit the approach and the decision alone', () => {
    assert.deepEqual(objectRights(permissionSet('sponsor')), ['read edit', ...objects.slice(1).map(() => 'read')]);
    assert.deepEqual(
      editable(permissionSet('sponsor')).sort(),
      [
        'approach__c',
        'approach_conditions__c',
        'decided_by__c',
        'decided_on__c',
        'decision__c',
        'decision_blockers__c',
        'decision_level__c',
        'decision_rationale__c',
        'minutes_link__c',
      ]
        .map((name) => `readiness_assessment__c.${name}`)
        .sort(),
    );
  });

  it('to rename an assessment come with the custom permission that sponsors lack', () => {
    assert.deepEqual(
      everySet.filter((set) => set.customPermissions.has('Readiness_Edit_Assessment')).map((set) => set.name),
      ['Readiness_Administrator', 'Readiness_Contributor'],
    );
  });

  it('leave no field of an assessment that a sponsor could edit for want of field permissions', () => {
    const ungoverned = customFields(objects[0]!).filter((field) => !field.permissionable);
    assert.deepEqual(ungoverned, []);
  });
});
