import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Assessment } from '../assessment/model.ts';
import { sampleAssessment, samplePoint, sampleTopic } from '../assessment/sample.test-data.ts';
import { csv, csvCell } from './csv.ts';
import { renderDocument } from './document-render.ts';
import { htmlPage } from './html.ts';
import { escaped, markdown } from './markdown.ts';
import { render } from './render.ts';
import { listText, statusText } from './status-text.ts';

const topics = [
  sampleTopic('Définir le périmètre fonctionnel', {
    essential: true,
    status: 'In_Progress',
    responsible: 'Éloïse "Zoé" Müller',
    dueDate: '2026-01-31',
    overdue: true,
    notes: 'Ligne 1\nLigne 2 ; suite, fin',
    points: [
      samplePoint('Tables, données', { status: 'Done', answer: '=HYPERLINK("http://x.example";"clic")' }),
      samplePoint('Principales fonctionnalités'),
    ],
  }),
  sampleTopic('Pro bono', {
    status: 'Not_Applicable',
    notApplicableReason: 'Other',
    notApplicableNote: 'Pas cette année',
  }),
];
const assessment = sampleAssessment(topics);

describe('the CSV export', () => {
  it('lets no cell begin a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', "'=", '＝']) {
      assert.ok(csvCell(`${start}1+1`).replace(/^"/, '').startsWith("'"), JSON.stringify(start));
    }
    assert.ok(csv([assessment]).includes(`"'=HYPERLINK(""http://x.example"";""clic"")"`));
  });

  it('leaves French texts, quotes and line breaks whole', () => {
    assert.equal(csvCell('l’été, « ici »'), '"l’été, « ici »"');
    assert.equal(csvCell('a "b"\nc'), '"a ""b""\nc"');
    assert.equal(csvCell("l'été"), "l'été");
    assert.equal(csvCell(-1), '-1');
  });

  it('has one line for each topic and each point under one heading', () => {
    const lines = csv([sampleAssessment([sampleTopic('A', { points: [samplePoint('B')] })])]).split('\r\n');
    assert.equal(lines.length, 4);
    assert.match(lines[0]!, /^\ufeffassessment,key,level/);
    assert.equal(lines.at(-1), '');
  });
});

describe('the Markdown export', () => {
  it('shows data as text: no HTML, link or emphasis that the data did not mean', () => {
    assert.equal(escaped('<script>*x*</script> [a](b)'), '\\<script\\>\\*x\\*\\</script\\> \\[a\\](b)');
    assert.equal(escaped('- un\n1. deux'), '\\- un\n1\\. deux');
    assert.equal(escaped('Titre\n===\nAutre\n --- \na--b = c'), 'Titre\n\\===\nAutre\n \\--- \na--b = c');
  });

  it('tells status, owner, date, reason and answers in French', () => {
    const text = markdown([assessment]);
    assert.match(text, /^# Le Refuge\n\n\*\*État de préparation\u00a0: Pas prêt\*\*/);
    assert.match(text, /0 sujet traité sur 1, 1 sans objet/);
    assert.match(text, /Responsable\u00a0: Éloïse "Zoé" Müller/);
    assert.match(text, /Échéance\u00a0: 31\/01\/2026/);
    assert.match(text, /Sans objet\u00a0: Autre, Pas cette année/);
    assert.match(text, /- \[x\] Tables, données – Traité/);
  });
});

describe('the HTML export', () => {
  const page = htmlPage([assessment]);

  it('shows data as text and links to nothing but the web', () => {
    const hostile = sampleAssessment([
      sampleTopic('<img src=x onerror=alert(1)>', { evidenceLink: 'javascript:alert(1)', notes: '"><script>' }),
      sampleTopic('Trace', { evidenceLink: 'https://example.org/pv?a="b"' }),
    ]);
    const text = htmlPage([hostile]);
    assert.doesNotMatch(text, /<img|<script|href="javascript/);
    assert.match(text, /&lt;img src=x/);
    assert.match(text, /<a href="https:\/\/example\.org\/pv\?a=&quot;b&quot;"/);
  });

  it('fetches nothing', () => {
    assert.doesNotMatch(page, /src=|<link|@import|url\(/);
    assert.match(page, /default-src 'none'/);
  });

  it('is in the language of the assessment, with one heading of the first level', () => {
    assert.match(page, /<html lang="fr">/);
    assert.equal(page.match(/<h1>/g)?.length, 1);
    assert.equal(htmlPage([assessment, assessment]).match(/<h1>/g)?.length, 1);
    assert.match(htmlPage([{ ...assessment, language: 'en' }]), /<html lang="en">[\s\S]*Not ready/);
  });
});

describe('every export', () => {
  it('gives the same bytes for the same data', () => {
    for (const format of ['csv', 'json', 'md', 'html'] as const) {
      assert.equal(render([assessment], format), render([structuredClone(assessment)], format));
    }
  });
});

describe('the status in a terminal', () => {
  const lines = statusText(assessment).split('\n');

  it('says the verdict and the numbers of topics first, the percentage last', () => {
    assert.equal(lines[1], '✗ Pas prêt  0 sujet traité sur 1, 1 sans objet (25\u00a0%)');
  });

  it('names blockers and what is late', () => {
    const text = lines.join('\n');
    assert.match(text, /Blocages \(1\)\n {2}Définir le périmètre fonctionnel {2}sujet essentiel encore ouvert/);
    assert.match(text, /En retard \(1\)\n {2}Définir le périmètre fonctionnel {2}31\/01\/2026/);
  });

  it('says above the verdict that the sector tool is chosen, in every format, and keeps what was entered', () => {
    const sentence = /la préparation à un CRM ne s’applique plus/;
    const elsewhere = sampleAssessment(topics, { approach: 'Business_Tool' });
    const formats: ((each: Assessment) => string)[] = [
      statusText,
      (each) => markdown([each]),
      (each) => htmlPage([each]),
      (each) => renderDocument(each, 'note', 'md'),
    ];
    for (const format of formats) {
      const text = format(elsewhere);
      assert.ok(text.search(sentence) > 0 && text.search(sentence) < text.indexOf('Pas prêt'));
      assert.match(text, /Définir le périmètre fonctionnel/);
      assert.doesNotMatch(format(sampleAssessment(topics)), sentence);
    }
  });

  it('never draws a full bar before all is done', () => {
    const almost = sampleAssessment(topics, {});
    almost.chapters[0]!.progress = 0.999;
    assert.match(statusText(almost), /█{19}░ /);
  });

  it('shows characters that would command the terminal instead of sending them', () => {
    const hostile = sampleAssessment([sampleTopic('A\u001b[2JB', { essential: true, responsible: 'C\u0007' })]);
    assert.doesNotMatch(statusText({ ...hostile, name: '\u001b]0;x\u0007' }), /[\u0007\u001b]/);
    assert.match(statusText(hostile), /A\uFFFD\[2JB/);
  });

  it('aligns a list of assessments whatever their names', () => {
    const list = listText([
      assessment,
      { ...assessment, verdict: 'ready-with-reservations', progress: null, key: null },
    ]);
    const [first, second] = list.split('\n');
    assert.equal(first!.indexOf('En attente'), second!.indexOf('En attente'));
  });
});
