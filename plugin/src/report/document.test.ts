import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleAssessment, samplePoint, sampleRisk, sampleTopic } from '../assessment/sample.test-data.ts';
import { DOCUMENTS } from './document-outline.ts';
import { renderDocument } from './document-render.ts';

const communication = sampleTopic('Définir la communication', {
  key: 'refuge:project:communication',
  points: [samplePoint('Canaux', { answer: 'Lettre <i>mensuelle</i>' }), samplePoint('Périodicité')],
});

describe('documents', () => {
  it('are whole pages in French with headings, and fetch nothing', () => {
    for (const kind of DOCUMENTS) {
      const page = renderDocument(sampleAssessment([], { language: 'en' }), kind, 'html');
      assert.match(page, /<html lang="fr">/, kind);
      assert.equal(page.match(/<h1>/g)?.length, 1, kind);
      assert.match(page, /<h2>/, kind);
      assert.doesNotMatch(page, /<script|<img|<link|src=/, kind);
    }
  });

  it('print answers as a table, as text, and say what is missing', () => {
    const page = renderDocument(sampleAssessment([communication]), 'cadrage', 'html');
    assert.match(page, /Lettre &lt;i&gt;mensuelle/);
    assert.match(page, /<th scope="row">Périodicité<\/th>\s*<td class="text">À compléter<\/td>/);
    const markdown = renderDocument(sampleAssessment([communication]), 'cadrage', 'md');
    assert.match(markdown, /## Budget\n\nÀ compléter\u00a0: rien n’est encore saisi ici\./);
    assert.match(markdown, /\| Canaux \| Lettre/);
  });

  it('keep the decision note short: of many blockers the first six and their number', () => {
    const risks = Array.from({ length: 9 }, (_, index) => sampleRisk(`Risque ${index}`, { unassessed: true }));
    const note = renderDocument(sampleAssessment([], { risks }), 'note', 'md');
    assert.equal(note.match(/^- Risque/gm)?.length, 6);
    assert.match(note, /9 au total/);
    assert.match(note, /Risques encore à évaluer\u00a0: 9 sur 9/);
  });

  it('tell a committee what the last one decided and which actions are open', () => {
    const entry = (title: string, date: string, kind: string) => ({
      ...{ title, date, kind, body: 'Steering_Committee', text: null, responsible: 'Awa Diop', dueDate: '2026-12-01' },
      ...{ state: 'Open', overdue: false, topic: null },
    });
    const log = [
      entry('Ancienne décision', '2026-09-01', 'Decision'),
      entry('Retenir le CRM', '2026-10-06', 'Decision'),
      entry('Appeler les références', '2026-10-06', 'Action'),
    ];
    const file = renderDocument(sampleAssessment([], { log }), 'comite', 'md');
    const [since, actions] = file.split('## Depuis le dernier comité de pilotage')[1]!.split('## ');
    assert.match(since!, /Retenir le CRM/);
    assert.doesNotMatch(since!, /Ancienne décision/);
    assert.match(actions!, /Appeler les références – Awa Diop/);
  });
});
