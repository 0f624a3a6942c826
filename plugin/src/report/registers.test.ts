import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleAssessment, sampleRisk } from '../assessment/sample.test-data.ts';
import type { Assessment } from '../assessment/model.ts';
import { REGISTER_COLUMNS } from './csv-registers.ts';
import { csv } from './csv.ts';
import { render } from './render.ts';
import { statusText } from './status-text.ts';

const scored = sampleRisk('<b>Coût</b> | dérive', {
  likelihood: 3,
  impact: 4,
  severity: 12,
  severityLevel: 3,
  mastery: 2,
  mitigation: '=HYPERLINK("x")',
  topics: [{ key: 'refuge:content:budget', title: 'Budget', status: 'To_Do' }],
});
const withRisk = (more: Partial<Assessment> = {}) => sampleAssessment([], { risks: [scored], ...more });

describe('registers in a report', () => {
  it('take no space while they are empty', () => {
    const empty = sampleAssessment([]);
    assert.doesNotMatch(render([empty], 'md'), /Risques|Budget/);
    assert.doesNotMatch(render([empty], 'html'), /Risques|Budget/);
    assert.doesNotMatch(statusText(empty), /Registres/);
    assert.equal(csv([empty]).trim().split('\r\n').length, 1);
  });

  it('are tables in Markdown and HTML, whatever was typed into them', () => {
    const markdown = render([withRisk()], 'md');
    assert.match(markdown, /## Risques/);
    assert.match(
      markdown,
      /\\<b\\>Coût\\<\/b\\> \\\| dérive \| forte \(12 sur 16\)\s: 3 – probable × 4 – projet remis en cause \| 2 – des idées/,
    );
    const html = render([withRisk()], 'html');
    assert.match(html, /&lt;b&gt;Coût/);
    assert.doesNotMatch(html, /<b>Coût/);
  });

  it('are lines of the CSV with columns of their own, and no formula', () => {
    const [header, line] = csv([withRisk()]).trim().split('\r\n');
    assert.ok(header!.endsWith(REGISTER_COLUMNS.join(',')));
    assert.match(line!, /,risk,/);
    assert.match(line!, /"'=HYPERLINK\(""x""\)"/);
    assert.match(line!, /refuge:content:budget/);
  });

  it('show the org’s own sums, once there are lines', () => {
    const line = {
      ...{ title: 'Licences', nature: 'Operating', origin: 'External', approach: 'CRM', year: 1, amount: 1200 },
      ...{ days: null, dayRate: null, total: 1200, comment: null },
    };
    const markdown = render([withRisk({ budget: { lines: [line], crmCost: 3600, businessToolCost: 99.5 } })], 'md');
    assert.match(markdown, /Coût total – CRM\s: 3\s600\s; outil métier\s: 99,50\./);
    assert.match(markdown, /Fonctionnement \| Externe/);
  });
});
