import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { childrenNamed, childText, type Component } from '../../local-org/metadata/component.ts';
import { readSource } from '../../local-org/metadata/read-source.ts';
import { blockers } from '../../plugin/src/assessment/blockers.ts';
import type { Risk } from '../../plugin/src/assessment/registers.ts';
import { sampleAssessment, sampleRisk } from '../../plugin/src/assessment/sample.test-data.ts';
import { PICKLIST_WORDS, type Picklist } from '../../plugin/src/report/picklist-words.ts';
import { registerWords } from '../../plugin/src/report/register-words.ts';
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

describe('the words of picklists', () => {
  const FIELDS: Record<Picklist, string> = {
    riskStatus: 'Readiness_Risk__c.Status__c',
    likelihood: 'Readiness_Risk__c.Likelihood__c',
    impact: 'Readiness_Risk__c.Impact__c',
    mastery: 'Readiness_Risk__c.Mastery__c',
    advantage: 'Readiness_Criterion__c.Advantage__c',
    milestoneStatus: 'Readiness_Milestone__c.Status__c',
    budgetApproach: 'Readiness_Budget_Line__c.Approach__c',
    nature: 'Readiness_Budget_Line__c.Nature__c',
    origin: 'Readiness_Budget_Line__c.Origin__c',
    stakeholderKind: 'Readiness_Stakeholder__c.Kind__c',
    projectRole: 'Readiness_Stakeholder__c.Project_Roles__c',
    operationsRole: 'Readiness_Stakeholder__c.Operations_Roles__c',
    committee: 'Readiness_Stakeholder__c.Committees__c',
    body: 'Readiness_Log__c.Body__c',
    logKind: 'Readiness_Log__c.Kind__c',
    logState: 'Readiness_Log__c.State__c',
    publics: 'Readiness_Assessment__c.Publics__c',
    commitments: 'Readiness_Assessment__c.Commitments__c',
  };

  for (const [picklist, field] of Object.entries(FIELDS) as [Picklist, string][]) {
    it(`are those of the org for ${field}, in French and English`, () => {
      const words = Object.entries(PICKLIST_WORDS[picklist]);
      assert.deepEqual(Object.fromEntries(words.map(([value, { fr }]) => [value, fr])), labels(field));
      assert.deepEqual(Object.fromEntries(words.map(([value, { en }]) => [value, en])), englishLabels(field));
    });
  }
});

describe('the words of blockers and registers', () => {
  const label = (name: string) => childText(find('CustomLabel', name).xml, 'value');
  const blockerOf = (fields: Partial<Risk>) =>
    blockers(sampleAssessment([], { risks: [sampleRisk('Coût', fields)] }))[0]!.reason;

  it('are those of the page', () => {
    assert.equal(blockerOf({ unassessed: true }), label('Readiness_Blocker_Unassessed_Risk'));
    assert.ok(blockerOf({ unmastered: true }).startsWith(label('Readiness_Blocker_Unmastered_Risk')!));
    const { severities, severityOf, costs } = registerWords('fr');
    const degrees = ['Weak', 'Medium', 'Strong'].map((degree) => label(`Readiness_Risk_Severity_${degree}`));
    assert.deepEqual(severities, degrees);
    const filled = (name: string, ...values: unknown[]) =>
      label(name)!.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
    assert.equal(severityOf('forte', 12), filled('Readiness_Risk_Severity_Value', 'forte', 12));
    assert.equal(costs('1', '2'), filled('Readiness_Document_Costs', 1, 2));
  });
});
