import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFormula } from '../../local-org/formula/compile.ts';
import { resolveTypeIn } from '../../local-org/formula/field-types.ts';
import { childText } from '../../local-org/metadata/component.ts';
import { findField } from '../../local-org/metadata/schema.ts';
import { main, objects, ofType, schema } from './force-app.ts';

describe('Validation rules', () => {
  for (const object of objects) {
    for (const rule of object.validationRules) {
      it(`${rule.name} can be saved, and shows its message at a field that the user may fill`, () => {
        assert.doesNotThrow(() =>
          compileFormula(rule.errorCondition, resolveTypeIn(schema, object), {
            expected: 'Checkbox',
            validationRule: true,
          }),
        );
        const field = findField(object, rule.errorField ?? '');
        assert.ok(field && !field.formula && !field.rollUp);
        assert.ok(rule.errorMessage.length > 0 && rule.errorMessage.length <= 255);
      });
    }
  }

  it('all say why they are there, in at most 255 characters', () => {
    for (const { fullName, xml } of ofType(main, 'ValidationRule')) {
      const description = childText(xml, 'description') ?? '';
      assert.ok(description.length > 0 && description.length <= 255, fullName);
    }
  });

  it('on the decision look at it only when it is made or changed', () => {
    const rules = objects[0]!.validationRules.filter(({ errorCondition }) =>
      /Is_Decided__c|Verdict_Level__c/.test(errorCondition),
    );
    assert.equal(rules.length, 5);
    for (const { name, errorCondition } of rules) {
      assert.match(errorCondition, /^AND\(OR\(ISNEW\(\), ISCHANGED\(Decision__c\)\), /, name);
    }
  });
});
