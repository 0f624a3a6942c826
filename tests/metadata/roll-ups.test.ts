import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFormula } from '../../local-org/formula/compile.ts';
import { resolveTypeIn } from '../../local-org/formula/field-types.ts';
import { type FieldSchema, findField, findObject, type ObjectSchema } from '../../local-org/metadata/schema.ts';
import { customFields, objects, schema, shortName } from './force-app.ts';

const rollUpsOf = (object: ObjectSchema): FieldSchema[] => customFields(object).filter((field) => field.rollUp);

describe('Roll-up summaries', () => {
  for (const object of objects.slice(1)) {
    it(`are at most 10 on ${shortName(object)}, so that the association has room for its own`, () => {
      assert.ok(rollUpsOf(object).length <= 10);
    });
  }

  it('are fewer than the 25 that an object may have on Assessment, which sums up every register', () => {
    assert.ok(rollUpsOf(objects[0]!).length < 25);
  });

  it('filter nothing, so that they count the same in every language', () => {
    for (const field of objects.flatMap(rollUpsOf)) assert.deepEqual(field.rollUp?.filters, [], field.name);
  });

  it('summarise no formula that reads another record, today or who is looking', () => {
    const volatile = ['TODAY', 'NOW', 'TIMENOW'];
    for (const { object, field } of formulasBehindRollUps()) {
      const { paths, functions } = compileFormula(field.formula!, resolveTypeIn(schema, object));
      assert.deepEqual(
        paths.filter((path) => path.length > 1),
        [],
        `${object.name}.${field.name}`,
      );
      assert.ok(!volatile.some((name) => functions.has(name)), `${object.name}.${field.name}`);
    }
  });
});

interface Formula {
  object: ObjectSchema;
  field: FieldSchema;
}

/** Every formula that a roll-up sums, and every formula of the same record that those read. */
function formulasBehindRollUps(): Formula[] {
  return objects.flatMap(rollUpsOf).flatMap(({ rollUp }) => {
    const detail = findObject(schema, rollUp!.detailObject)!;
    return rollUp!.summarizedField ? formulasBehind(detail, rollUp!.summarizedField) : [];
  });
}

function formulasBehind(object: ObjectSchema, name: string): Formula[] {
  const field = findField(object, name);
  if (!field?.formula) return [];
  const { paths } = compileFormula(field.formula, resolveTypeIn(schema, object));
  return [
    { object, field },
    ...paths.filter((path) => path.length === 1).flatMap(([own]) => formulasBehind(object, own!)),
  ];
}
