import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { childrenNamed, childText, type Component, type XmlElement } from '../../local-org/metadata/component.ts';
import { type FieldSchema, type ObjectSchema } from '../../local-org/metadata/schema.ts';
import { customFields, english, main, objects, ofType, shortName } from './force-app.ts';

const named = (components: Component[], fullName: string): XmlElement | undefined =>
  components.find((component) => component.fullName === fullName)?.xml;

const textsOf = (element: XmlElement | undefined, list: string, key: string, text: string): Record<string, string> =>
  Object.fromEntries(
    childrenNamed(element, list).map((item) => [childText(item, key) ?? '', childText(item, text) ?? '']),
  );

for (const object of objects) {
  const translation = named(english, `${object.name}-en_US`);

  describe(`The English of ${shortName(object)}`, () => {
    it('names the object and its records', () => {
      assert.equal(childrenNamed(translation, 'caseValues').length, 2);
      assert.ok(childText(translation, 'nameFieldLabel'));
    });

    it('has every field that there is, and no other', () => {
      const translated = ofType(english, 'CustomFieldTranslation').filter(({ fullName }) =>
        fullName.startsWith(`${object.name}-`),
      );
      assert.deepEqual(
        translated.map(({ xml }) => childText(xml, 'name')).sort(),
        customFields(object)
          .map(({ name }) => name)
          .sort(),
      );
    });

    for (const field of customFields(object)) {
      it(`says label, help, values and relationship of ${field.name}`, () => assertTranslated(object, field));
    }

    it('says every validation message, in at most 255 characters', () => {
      const messages = textsOf(translation, 'validationRules', 'name', 'errorMessage');
      assert.deepEqual(Object.keys(messages).sort(), object.validationRules.map(({ name }) => name).sort());
      assert.ok(Object.values(messages).every((message) => message && message.length <= 255));
    });

    it('says the sections of the layout', () => {
      const layout = ofType(main, 'Layout').find(({ fullName }) => fullName.startsWith(`${object.name}-`));
      const translatedLayout = childrenNamed(translation, 'layouts')[0];
      assert.equal(`${object.name}-${childText(translatedLayout, 'layout')}`, layout?.fullName);
      assert.deepEqual(
        Object.keys(textsOf(translatedLayout, 'sections', 'section', 'label')),
        childrenNamed(layout?.xml, 'layoutSections').map((section) => childText(section, 'label')),
      );
    });

    it('leaves out what only some languages have', () => {
      const elements = [translation, ...ofType(english, 'CustomFieldTranslation').map(({ xml }) => xml)];
      const names = elements.flatMap((element) => element?.children.map(({ name }) => name) ?? []);
      assert.deepEqual(
        names.filter((name) => name === 'gender' || name === 'startsWith'),
        [],
      );
    });
  });
}

function assertTranslated(object: ObjectSchema, field: FieldSchema): void {
  const translation = named(english, `${object.name}-en_US.${field.name}`);
  const source = named(main, `${object.name}.${field.name}`);
  const label = childText(translation, 'label') ?? '';
  assert.ok(label.length > 0 && label.length <= 40);
  assert.equal(Boolean(childText(translation, 'help')), Boolean(field.helpText), 'help');
  assert.equal(Boolean(childText(translation, 'relationshipLabel')), Boolean(childText(source, 'relationshipLabel')));
  const values = textsOf(translation, 'picklistValues', 'masterLabel', 'translation');
  assert.deepEqual(Object.keys(values), field.picklist?.values.map((value) => value.label) ?? []);
  assert.ok(Object.values(values).every((text) => text.length > 0));
}

describe('The English of the app', () => {
  it('names it', () => {
    const [translations] = ofType(english, 'Translations');
    assert.deepEqual(textsOf(translations?.xml, 'customApplications', 'name', 'label'), {
      CRM_Readiness: 'CRM Readiness',
    });
  });
});
