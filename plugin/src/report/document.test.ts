import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  sampleAssessment,
  sampleMilestone,
  samplePoint,
  sampleRisk,
  sampleTopic,
} from '../assessment/sample.test-data.ts';
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

  it('let an endless word be broken, and no other', () => {
    const budget = 'Anticonstitutionnellement '.repeat(2).trim();
    const answers = [samplePoint('Canaux', { answer: `${'é'.repeat(70)} ${budget}` })];
    const page = renderDocument(sampleAssessment([{ ...communication, points: answers }]), 'cadrage', 'html');
    assert.match(page, /(é{30}<wbr \/>){2}é{10} Anticonstitutionnellement Anticonstitutionnellement</);
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

  it('keep the decision note short whatever was typed into the risks', () => {
    const strong = { unmastered: true, mitigation: 'Une parade\nsur deux lignes '.repeat(300) };
    const risks = Array.from({ length: 9 }, (_, index) => sampleRisk(`Risque ${index}`, strong));
    const section = sectionOf(
      renderDocument(sampleAssessment([], { risks }), 'note', 'md'),
      'Risques forts non maîtrisés',
    );
    assert.match(section, /9 au total/);
    const lines = section.split('\n').filter((line) => line.startsWith('- '));
    assert.equal(lines.length, 6);
    for (const line of lines) assert.ok(line.length < 200 && line.endsWith('…'), line);
  });

  it('say when the tool goes live and what comes next, or that the date is to be completed', () => {
    const milestones = [
      sampleMilestone('Comités', { plannedEnd: '2027-01-01', recursEveryMonths: 1 }),
      sampleMilestone('Recette', { plannedEnd: '2027-08-01' }),
      sampleMilestone('Besoins', { plannedEnd: '2027-02-01', warnings: ['overdue'] }),
      sampleMilestone('Choix', { plannedEnd: '2027-03-01', currentEnd: '2027-04-01' }),
      sampleMilestone('Mise en production', { plannedEnd: '2027-09-01', goLive: true }),
    ];
    const title = 'Mise en production et prochaines étapes';
    const dated = sampleAssessment([], { milestones, targetGoLive: '2027-10-01' });
    assert.deepEqual(texts(sectionOf(renderDocument(dated, 'note', 'md'), title)), [
      'Mise en production visée : 01/10/2027.',
      'Mise en production au planning : 01/09/2027.',
      'Étapes dont l’échéance est dépassée : 1',
      'Prochaines étapes :',
      ...['- Choix – 01/04/2027', '- Recette – 01/08/2027', '- Mise en production – 01/09/2027'],
    ]);
    const late = milestones.map((step) => ({ ...step, warnings: step.goLive ? ['after-target' as const] : [] }));
    const past = renderDocument({ ...dated, milestones: late, targetGoLive: '2027-08-15' }, 'note', 'md');
    assert.match(sectionOf(past, title), /tombe le 01\/09\/2027, après la date visée \(15\/08\/2027\)/);
    assert.match(sectionOf(renderDocument(sampleAssessment([]), 'note', 'md'), title), /visée\s: à compléter/);
  });

  it('tell what the project is about', () => {
    const framed = sampleAssessment([], {
      sponsor: 'Claire Morel',
      publics: ['Donors', 'Corporate_Partners'],
      approach: 'CRM',
    });
    const markdown = renderDocument(framed, 'cahier', 'md');
    assert.match(sectionOf(markdown, 'Contexte'), /\| Sponsor \| Claire Morel \|\n\| Pilote interne \| À compléter \|/);
    assert.match(sectionOf(markdown, 'Contexte'), /\| Approche \| Outil de type CRM \|/);
    assert.match(sectionOf(markdown, 'Publics et engagements'), /\| Donateurs, Entreprises partenaires \|/);
    assert.match(sectionOf(markdown, 'Champs et volumes'), /À rédiger/);
  });

  it('gather points of several topics, name who does what, and leave out the points that are not asked for', () => {
    const at = (topic: string, point: string, answer: string) =>
      samplePoint(point, { key: `refuge:${topic}:${point}`, answer });
    const topics = [
      sampleTopic('Périmètre', {
        key: 'refuge:content:functional-scope',
        points: [
          at('content:functional-scope', 'main-features', 'Les dons'),
          at('content:functional-scope', 'data-tables', 'Les foyers'),
        ],
      }),
      sampleTopic('Arbitrer', {
        key: 'refuge:content:custom-or-standard',
        points: [at('content:custom-or-standard', 'data-model', 'Standard')],
      }),
      sampleTopic('Piloter', {
        key: 'refuge:operation:operations-management',
        points: [at('operation:operations-management', 'user-support', 'Zoé')],
      }),
    ];
    const markdown = renderDocument(sampleAssessment(topics), 'cahier', 'md');
    assert.match(sectionOf(markdown, 'Données'), /data-tables \| Les foyers[^]*data-model \| Standard/);
    assert.doesNotMatch(sectionOf(markdown, 'Périmètre fonctionnel'), /Les foyers/);
    assert.match(
      sectionOf(markdown, 'Exploitation'),
      /\| Activité \| Qui, et comment \|\n[^\n]*\n\| user-support \| Zoé \|/,
    );
    assert.match(sectionOf(markdown, 'Reprise des données'), /n’est pas dans l’évaluation/);
  });

  it('name to a committee the topics that block by chapter, and the risks apart', () => {
    const chapter = { ...sampleAssessment([]).chapters[0]!, title: 'Exploitation', topics: [sampleTopic('Former')] };
    const assessment = sampleAssessment([sampleTopic('Benchmarker')], {
      risks: [sampleRisk('Coût', { unassessed: true })],
    });
    assessment.chapters.push(chapter);
    const section = sectionOf(renderDocument(assessment, 'comite', 'md'), 'Blocages');
    const [topics, risks] = section.split('### Risques qui bloquent');
    assert.match(topics!, /\| Benchmarker \| Contenu \|[^]*\| Former \| Exploitation \| sujet non abordé \|/);
    assert.match(risks!, /\| Coût \| risque à évaluer \|/);
    assert.match(sectionOf(renderDocument(sampleAssessment([]), 'comite', 'md'), 'Blocages'), /Aucun blocage\./);
  });
});

const sectionOf = (markdown: string, title: string): string =>
  markdown.split('\n## ').find((section) => section.startsWith(`${title}\n`)) ?? '';

const texts = (section: string): string[] => section.replaceAll('\u00a0', ' ').split('\n').slice(1).filter(Boolean);
