import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockers } from './blockers.ts';
import { sampleAssessment, samplePoint, sampleRisk, sampleTopic } from './sample.test-data.ts';

const kinds = (...args: Parameters<typeof sampleAssessment>) =>
  blockers(sampleAssessment(...args)).map(({ kind, title }) => [kind, title]);

describe('blockers', () => {
  it('names every essential topic that is open, and every topic that nobody has assessed', () => {
    const topics = [
      sampleTopic('Budget', { essential: true, status: 'In_Progress' }),
      sampleTopic('Benchmark'),
      sampleTopic('Reprise', { status: 'To_Do' }),
      sampleTopic('Sponsor', { essential: true, status: 'Done' }),
    ];
    assert.deepEqual(kinds(topics), [
      ['essential-open', 'Budget'],
      ['not-assessed', 'Benchmark'],
    ]);
  });

  it('counts a topic as assessed once one of its points is', () => {
    const topics = [sampleTopic('Benchmark', { points: [samplePoint('Les usages', { status: 'To_Do' })] })];
    assert.deepEqual(kinds(topics), []);
  });

  it('never names a topic that was set aside', () => {
    assert.deepEqual(kinds([sampleTopic('Pro bono', { status: 'Not_Applicable', essential: true })]), []);
  });

  it('names the reservations, with owner and date, once nothing else blocks', () => {
    const topics = [
      sampleTopic('Benchmark', { status: 'To_Do', responsible: 'Zoé Müller', dueDate: '2027-01-31' }),
      sampleTopic('Budget', { status: 'Done', essential: true }),
    ];
    const [reservation, ...others] = blockers(sampleAssessment(topics, { verdict: 'ready-with-reservations' }));
    assert.deepEqual(others, []);
    assert.equal(reservation!.kind, 'reservation');
    assert.match(reservation!.reason, /Zoé Müller, échéance 31\/01\/2027/);
  });

  it('says its reasons in the language of the assessment', () => {
    const [blocker] = blockers(sampleAssessment([sampleTopic('Budget', { essential: true })], { language: 'en' }));
    assert.equal(blocker!.reason, 'essential topic still open, nobody responsible');
  });
});

describe('risks among the blockers', () => {
  it('are those that nobody has assessed, and the strong ones that are not mastered, after the topics', () => {
    const risks = [
      sampleRisk('Délais', { unassessed: true }),
      sampleRisk('Coût', { unmastered: true, severity: 12, mastery: 2 }),
      sampleRisk('Rôles', { severity: 4, mastery: 1 }),
    ];
    const found = blockers(sampleAssessment([sampleTopic('Benchmark')], { risks }));
    assert.deepEqual(
      found.map(({ kind, reason }) => [kind, reason]),
      [
        ['not-assessed', 'sujet non abordé'],
        ['unassessed-risk', 'risque à évaluer'],
        ['unmastered-risk', 'risque fort non maîtrisé, sans responsable'],
      ],
    );
  });
});
