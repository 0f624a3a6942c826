import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Template } from '../checklist/template.ts';
import { ASSESSMENT, CHAPTER, MILESTONE, POINT, RISK, RISK_TOPIC, TOPIC } from './org-names.ts';
import { planSeed, type Seeded, type SeededRecord } from './plan-seed.ts';

const text = (fr: string) => ({ fr, en: `${fr} in English` });
const template: Template = {
  key: 'demo',
  version: '1.0.0',
  title: text('Démo'),
  chapters: [
    {
      key: 'content',
      title: text('Contenu'),
      topics: [
        {
          key: 'scope',
          title: text('Définir le périmètre'),
          essential: true,
          points: [{ key: 'data', title: text('Tables, données') }],
        },
        { key: 'success', title: text('Indicateurs de succès') },
      ],
    },
  ],
};
const request = { key: 'refuge', name: 'Le Refuge', language: 'fr' as const };

const record = (object: string, title: string, more: Partial<SeededRecord> = {}): SeededRecord => ({
  id: `id of ${title}`,
  object,
  title,
  templateTitle: title,
  ...more,
});
const seeded = (changes: Record<string, SeededRecord | undefined> = {}): Seeded => ({
  assessment: { id: 'a01', language: 'fr', template: 'demo@1.0.0', stage: 'Assessing', accountId: null },
  records: new Map(
    Object.entries({
      'refuge:content': record(CHAPTER, 'Contenu'),
      'refuge:content:scope': record(TOPIC, 'Définir le périmètre', { status: 'Not_Assessed' }),
      'refuge:content:scope:data': record(POINT, 'Tables, données', { status: 'Done' }),
      'refuge:content:success': record(TOPIC, 'Indicateurs de succès', { status: 'To_Do' }),
      ...changes,
    }).filter((entry): entry is [string, SeededRecord] => entry[1] !== undefined),
  ),
});

describe('seeding an empty org', () => {
  it('creates the assessment first and every record after its parent', () => {
    const { nodes, changes } = planSeed(template, request);
    assert.deepEqual(
      nodes.map(({ object, key }) => [object, key]),
      [
        [ASSESSMENT, 'refuge'],
        [CHAPTER, 'refuge:content'],
        [TOPIC, 'refuge:content:scope'],
        [POINT, 'refuge:content:scope:data'],
        [TOPIC, 'refuge:content:success'],
      ],
    );
    assert.deepEqual(
      nodes.map(({ parent }) => parent),
      [
        undefined,
        { field: 'Assessment__c', reference: 'n0' },
        { field: 'Chapter__c', reference: 'n1' },
        { field: 'Topic__c', reference: 'n2' },
        { field: 'Chapter__c', reference: 'n1' },
      ],
    );
    assert.ok(changes.every(({ action }) => action === 'create'));
  });

  it('writes the titles of the language asked for, and which topics are essential', () => {
    const { nodes } = planSeed(template, { ...request, language: 'en' });
    assert.equal(nodes[2]!.fields.Name, 'Définir le périmètre in English');
    assert.equal(nodes[2]!.fields.Template_Title__c, 'Définir le périmètre in English');
    assert.equal(nodes[2]!.fields.Essential__c, true);
    assert.equal(nodes[4]!.fields.Essential__c, false);
  });
});

describe('seeding again', () => {
  it('changes nothing where all is there', () => {
    const { nodes, changes, unchanged } = planSeed(template, request, seeded());
    assert.deepEqual([nodes, changes, unchanged], [[], [], 5]);
  });

  it('keeps the language of the assessment whatever is asked for', () => {
    assert.deepEqual(planSeed(template, { ...request, language: 'en' }, seeded()).nodes, []);
  });

  it('adds a missing point to the topic that is there', () => {
    const { nodes } = planSeed(template, request, seeded({ 'refuge:content:scope:data': undefined }));
    assert.equal(nodes.length, 1);
    assert.deepEqual(nodes[0]!.parent, { field: 'Topic__c', id: 'id of Définir le périmètre' });
  });

  it('holds a new point back while its topic is done, and says why', () => {
    const state = seeded({
      'refuge:content:scope': record(TOPIC, 'Définir le périmètre', { status: 'Done' }),
      'refuge:content:scope:data': undefined,
    });
    const { nodes, changes } = planSeed(template, request, state);
    assert.deepEqual(nodes, []);
    assert.equal(changes[0]!.action, 'hold');
    assert.match(changes[0]!.reason, /topic is done/);
  });

  it('renames where nobody has renamed since the last seeding', () => {
    const state = seeded({ 'refuge:content:success': record(TOPIC, 'Ancien titre', { status: 'Done' }) });
    const { nodes } = planSeed(template, request, state);
    assert.deepEqual(
      nodes.map(({ fields }) => fields),
      [{ Name: 'Indicateurs de succès', Template_Title__c: 'Indicateurs de succès' }],
    );
  });

  it('keeps a title that a user has given, and says so', () => {
    const renamed = record(TOPIC, 'Nos indicateurs', { templateTitle: 'Ancien titre' });
    const { nodes, changes } = planSeed(template, request, seeded({ 'refuge:content:success': renamed }));
    assert.deepEqual(nodes, []);
    assert.equal(changes[0]!.action, 'keep');
  });

  it('leaves a user’s own title alone without a word while the template stays the same', () => {
    const renamed = record(TOPIC, 'Nos indicateurs', { templateTitle: 'Indicateurs de succès' });
    assert.deepEqual(planSeed(template, request, seeded({ 'refuge:content:success': renamed })).changes, []);
  });

  it('reports what the template no longer has and leaves it there', () => {
    const { nodes, changes } = planSeed(template, request, seeded({ 'refuge:content:old': record(TOPIC, 'Ancien') }));
    assert.deepEqual(nodes, []);
    assert.deepEqual([changes[0]!.action, changes[0]!.key], ['retire', 'refuge:content:old']);
  });

  it('links an account only where none is linked', () => {
    const withAccount = { ...request, accountId: '001' };
    assert.deepEqual(planSeed(template, withAccount, seeded()).nodes[0]!.fields, { Association__c: '001' });
    const linked = seeded();
    linked.assessment.accountId = '002';
    assert.deepEqual(planSeed(template, withAccount, linked).nodes, []);
  });

  it('finishes an assessment that was left in the middle of its creation', () => {
    const state = seeded();
    state.assessment.stage = 'Creating';
    assert.deepEqual(planSeed(template, request, state).nodes[0]!.fields, { Stage__c: 'Framing' });
  });
});

describe('seeding the registers', () => {
  const withRegisters: Template = {
    ...template,
    version: '1.1.0',
    risks: [{ key: 'cost', title: text('Coût'), category: 'cost', source: true, topics: ['content:scope'] }],
    criteria: [{ key: 'proven', title: text('Éprouvé'), source: true, side: 'business-tool' }],
    milestones: [
      { key: 'live', title: text('Mise en production'), kind: 'milestone', predecessor: 'needs', goLive: true },
      { key: 'needs', title: text('Besoins'), kind: 'phase', point: 'content:scope:data' },
      { key: 'review', title: text('Bilan'), kind: 'milestone', predecessor: 'live', afterGoLive: true },
    ],
  };
  const nodeOf = (nodes: ReturnType<typeof planSeed>['nodes'], key: string) => nodes.find((node) => node.key === key)!;

  it('links a risk to its topics, a milestone to its point and predecessor, by reference', () => {
    const { nodes } = planSeed(withRegisters, request);
    const reference = (key: string) => nodeOf(nodes, key).reference;
    assert.equal(nodeOf(nodes, 'refuge:cost').fields.Category__c, 'Cost');
    const link = nodeOf(nodes, 'refuge:cost:content:scope');
    assert.deepEqual([link.object, link.fields], [RISK_TOPIC, {}]);
    assert.deepEqual(link.parent, { field: 'Risk__c', reference: reference('refuge:cost') });
    assert.deepEqual(link.links, [{ field: 'Topic__c', reference: reference('refuge:content:scope') }]);
    const live = nodeOf(nodes, 'refuge:live');
    assert.deepEqual(live.links, [{ field: 'Predecessor__c', reference: reference('refuge:needs') }]);
    assert.deepEqual([live.fields.Position__c, live.fields.Is_Go_Live__c], [1, true]);
    const { Is_Go_Live__c, Is_Review__c } = nodeOf(nodes, 'refuge:review').fields;
    assert.deepEqual([Is_Go_Live__c, Is_Review__c], [undefined, true]);
    assert.ok(nodes.indexOf(nodeOf(nodes, 'refuge:needs')) < nodes.indexOf(live), 'predecessors are written first');
    assert.deepEqual(nodeOf(nodes, 'refuge:needs').links, [
      { field: 'Point__c', reference: reference('refuge:content:scope:data') },
    ]);
  });

  it('adds them to an assessment that an older template seeded', () => {
    const { nodes, changes } = planSeed(withRegisters, request, seeded());
    assert.deepEqual(nodes[0]!.fields, { Template__c: 'demo@1.1.0' });
    assert.equal(changes.filter(({ action }) => action === 'create').length, 6);
    assert.deepEqual(nodeOf(nodes, 'refuge:needs').links, [{ field: 'Point__c', id: 'id of Tables, données' }]);
    assert.deepEqual(nodeOf(nodes, 'refuge:cost').parent, { field: 'Assessment__c', id: 'a01' });
  });

  it('leaves a link out while its point is held back', () => {
    const state = seeded({
      'refuge:content:scope': record(TOPIC, 'Définir le périmètre', { status: 'Done' }),
      'refuge:content:scope:data': undefined,
    });
    const { nodes } = planSeed(withRegisters, request, state);
    assert.equal(nodeOf(nodes, 'refuge:needs').links, undefined);
  });

  it('changes nothing where they are there, whatever was scored or renamed, and tells what is retired', () => {
    const state = seeded({
      'refuge:cost': record(RISK, 'Notre coût', { templateTitle: 'Coût' }),
      'refuge:cost:content:scope': record(RISK_TOPIC, 'L-000001', { templateTitle: null }),
      'refuge:proven': record('Readiness_Criterion__c', 'Éprouvé'),
      'refuge:live': record(MILESTONE, 'Mise en production'),
      'refuge:needs': record(MILESTONE, 'Besoins'),
      'refuge:review': record(MILESTONE, 'Bilan'),
      'refuge:old-risk': record(RISK, 'Ancien risque'),
    });
    state.assessment.template = 'demo@1.1.0';
    const { nodes, changes } = planSeed(withRegisters, request, state);
    assert.deepEqual(nodes, []);
    assert.deepEqual(
      changes.map(({ action, key }) => [action, key]),
      [['retire', 'refuge:old-risk']],
    );
  });
});
