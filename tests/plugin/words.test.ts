import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { childrenNamed, childText, type Component } from '../../local-org/metadata/component.ts';
import { readSource } from '../../local-org/metadata/read-source.ts';
import { wordsOf } from '../../plugin/src/report/words.ts';
import { REPOSITORY } from '../../scripts/sf-command.ts';

const components = ['main', 'translations'].flatMap(
  (directory) => readSource(join(REPOSITORY, 'force-app', directory)).components,
);

function find(type: string, fullName: string): Component {
  const component = components.find((each) => each.type === type && each.fullName === fullName);
  assert.ok(component, `${type} ${fullName}`);
  return component;
}

/** A picklist's French labels by API value. */
function labels(field: string): Record<string, string> {
  const [valueSet] = childrenNamed(find('CustomField', field).xml, 'valueSet');
  const [definition] = childrenNamed(valueSet, 'valueSetDefinition');
  return Object.fromEntries(
    childrenNamed(definition, 'value').map((value) => [childText(value, 'fullName')!, childText(value, 'label')!]),
  );
}

/** Its English labels by API value; a translation names the French label. */
function englishLabels(field: string): Record<string, string> {
  const [object, name] = field.split('.');
  const translation = find('CustomFieldTranslation', `${object}-en_US.${name}`);
  const english = new Map(
    childrenNamed(translation.xml, 'picklistValues').map((value) => [
      childText(value, 'masterLabel'),
      childText(value, 'translation')!,
    ]),
  );
  return Object.fromEntries(Object.entries(labels(field)).map(([value, french]) => [value, english.get(french)!]));
}

describe('the words of a report', () => {
  const PICKLISTS = {
    statuses: 'Readiness_Topic__c.Status__c',
    decisions: 'Readiness_Assessment__c.Decision__c',
    approaches: 'Readiness_Assessment__c.Approach__c',
    reasons: 'Readiness_Topic__c.Not_Applicable_Reason__c',
  } as const;

  for (const [words, field] of Object.entries(PICKLISTS) as [keyof typeof PICKLISTS, string][]) {
    it(`are those of the org for ${field}, in French and English`, () => {
      assert.deepEqual(wordsOf('fr')[words], labels(field));
      assert.deepEqual(wordsOf('en')[words], englishLabels(field));
    });
  }

  it('are those of the page where the sector tool is chosen', () => {
    const name = 'Readiness_Choice_Business_Tool_Chosen';
    const label = components.find(({ type, fullName }) => type === 'CustomLabel' && fullName.endsWith(name));
    assert.equal(wordsOf('fr').businessToolChosen, childText(label!.xml, 'value'));
    const [translation] = components.filter(({ type }) => type === 'Translations');
    const english = childrenNamed(translation!.xml, 'customLabels').find((each) => childText(each, 'name') === name);
    assert.equal(wordsOf('en').businessToolChosen, childText(english, 'label'));
  });

  it('are those of the verdict formula', () => {
    const formula = childText(find('CustomField', 'Readiness_Assessment__c.Verdict__c').xml, 'formula')!;
    for (const verdict of Object.values(wordsOf('fr').verdicts)) assert.ok(formula.includes(`"${verdict}"`), verdict);
  });
});
