import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import ReadinessDocuments from 'c/readinessDocuments';
import type { Section } from 'c/readinessDocument';
import { outlines } from 'c/readinessOutline';
import { entryNode, objectInfos, registerData } from '../../readinessRegisters/__tests__/sample';

const mockNavigate = jest.fn();

jest.mock(
  'lightning/navigation',
  () => {
    const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
    const Navigate = Symbol('Navigate');
    const NavigationMixin = (Base: new () => object) =>
      class extends Base {
        [Navigate](...given: unknown[]) {
          mockNavigate(...given);
        }
      };
    return {
      CurrentPageReference: createTestWireAdapter(),
      NavigationMixin: Object.assign(NavigationMixin, { Navigate }),
    };
  },
  { virtual: true },
);

interface Emitter {
  emit(data: unknown): void;
  emitErrors(errors: { message: string }[]): void;
}
type Shown = HTMLElement & { documentTitle: string; assessmentName: string; sections: Section[] };

const FIELDS = {
  Readiness_Risk__c: ['Name', 'Severity__c', 'Mastery__c', 'Mitigation__c', 'Responsible__c', 'Due_Date__c'],
  Readiness_Budget_Line__c: ['Name', 'Nature__c', 'Total__c'],
  Readiness_Milestone__c: ['Name', 'Current_Start__c', 'Current_End__c', 'Status__c'],
  Readiness_Log__c: ['Name', 'Held_On__c', 'Kind__c'],
};
const flush = () => new Promise((resolve) => setTimeout(resolve));

const assessment = (fields = {}) =>
  entryNode('a00A', {
    Name: 'Le Refuge',
    Verdict_Level__c: 1,
    Progress__c: 42.6,
    Topic_Count__c: 2,
    Done_Topics__c: 0,
    Applicable_Topics__c: 2,
    Approach__c: ['CRM', 'Outil de type CRM'],
    Decision__c: ['Pending', 'En attente'],
    CRM_Cost__c: [12000, '12 000,00 €'],
    Business_Tool_Cost__c: [3000.5, '3 000,50 €'],
    ...fields,
  });

/** A topic brings its chapter; the second chapter comes first here, as the org may answer. */
const topic = (key: string, chapter: number, fields = {}) => ({
  ...entryNode(key, {
    Name: `Sujet ${key}`,
    Key__c: `refuge:${key}`,
    Status__c: 'To_Do',
    Essential__c: true,
    ...fields,
  }),
  Chapter__c: { value: `c${chapter}` },
  Chapter__r: { Id: `c${chapter}`, Name: { value: `Chapitre ${chapter}` }, Position__c: { value: chapter } },
});
const TOPICS = [
  topic('project:communication', 2, { Notes__c: 'Vu en atelier.\nÀ relire.' }),
  topic('content:functional-scope', 1, { Responsible_Name__c: 'Zoé' }),
];
const POINTS = [
  entryNode('p1', {
    Name: 'Canaux',
    Key__c: 'k1',
    Topic__c: 'project:communication',
    Status__c: 'Done',
    Answer__c: 'Lettre',
  }),
  entryNode('p2', { Name: 'Périodicité', Key__c: 'k2', Topic__c: 'project:communication', Status__c: 'To_Do' }),
];
const LISTS = {
  Readiness_Assessment__c: [assessment()],
  Readiness_Topic__c: TOPICS,
  Readiness_Point__c: POINTS,
  Readiness_Risk__c: [],
  Readiness_Criterion__c: [],
  Readiness_Milestone__c: [],
  Readiness_Budget_Line__c: [],
  Readiness_Indicator__c: [],
  Readiness_Stakeholder__c: [],
  Readiness_Log__c: [],
};
const risk = (id: string, fields = {}) =>
  entryNode(id, {
    Name: id,
    Is_Unassessed__c: 0,
    Is_Unmastered__c: 0,
    Severity__c: 0,
    Severity_Level__c: 0,
    ...fields,
  });
const entry = (id: string, date: string, kind: string, fields = {}) =>
  entryNode(id, {
    Name: id,
    Held_On__c: date,
    Body__c: ['Steering_Committee', 'Comité de pilotage'],
    Kind__c: [kind, kind],
    State__c: ['Open', 'Ouvert'],
    ...fields,
  });

function mount() {
  const element = createElement('c-readiness-documents', { is: ReadinessDocuments });
  Object.assign(element, { recordId: 'a00A' });
  document.body.append(element);
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  return { element, find };
}

/** @param name of the document that the address asks for */
async function create(lists = {}, name?: string) {
  const { element, find } = mount();
  const state = name ? { c__document: name } : {};
  (CurrentPageReference as unknown as Emitter).emit({ type: 'standard__recordPage', state });
  (getObjectInfos as unknown as Emitter).emit(objectInfos(FIELDS));
  (graphql as unknown as Emitter).emit(registerData({ ...LISTS, ...lists }));
  await flush();
  const shown = find<Shown>('c-readiness-document');
  const section = (title: string): Section => shown.sections.find((each) => each.title === title)!;
  return { element, find, shown, section };
}

describe('The documents', () => {
  it('begin with the decision note, say what is missing, and are accessible', async () => {
    const { element, shown, section } = await create();
    expect([shown.documentTitle, shown.assessmentName]).toEqual(['Note de décision', 'Le Refuge']);
    expect(section('Budget').paragraphs).toEqual(['À compléter\u00a0: rien n’est encore saisi ici.']);
    expect(section('Décision demandée').paragraphs).toEqual([
      'À ce jour\u00a0: aucune décision n’est encore prise.',
      'Approche\u00a0: Outil de type CRM.',
    ]);
    await expect(element).toBeAccessible();
  });

  it('show every part of every outline', async () => {
    for (const [name, { parts }] of Object.entries(outlines)) {
      const { shown } = await create({}, name);
      expect(shown.sections).toHaveLength(parts.length);
      for (const { title, paragraphs, items, tables } of shown.sections) {
        expect(title).not.toBe('');
        expect(paragraphs.length + items.length + tables.length).toBeGreaterThan(0);
      }
      document.body.replaceChildren();
    }
  });

  it('take the state and its figures from the org', async () => {
    const { section } = await create();
    expect(section('État de préparation').paragraphs).toEqual([
      'Pas prêt',
      'Sujets traités\u00a0: 0 sur 2 · sans objet\u00a0: 0',
      expect.stringMatching(/^Avancement\u00a0: 42\s%$/u),
    ]);
  });

  it('say first that the sector tool is chosen', async () => {
    const chosen = assessment({ Approach__c: ['Business_Tool', 'Outil métier'] });
    const { section } = await create({ Readiness_Assessment__c: [chosen] });
    expect(section('État de préparation').paragraphs[0]).toContain('ne s’applique plus');
    expect(section('État de préparation').paragraphs).toContain('Pas prêt');
  });

  it('name blockers in the order of the checklist, of many the first six', async () => {
    const risks = Array.from({ length: 9 }, (_, index) => risk(`Risque ${index}`, { Is_Unassessed__c: 1 }));
    const note = await create({ Readiness_Risk__c: risks });
    expect(note.section('Blocages').items).toHaveLength(6);
    expect(note.section('Blocages').items[0]).toBe(
      'Sujet content:functional-scope – sujet essentiel encore ouvert, Zoé',
    );
    expect(note.section('Blocages').paragraphs).toEqual(['11 au total\u00a0; les premiers\u00a0:']);
  });

  it('print answers as a table, with what is to be completed', async () => {
    const { section } = await create({}, 'cadrage');
    const { paragraphs, tables } = section('Sujet project:communication');
    expect(paragraphs).toEqual(['Vu en atelier.\nÀ relire.']);
    expect(tables[0]!.rows.map(({ title, cells }) => [title, cells.Answer__c])).toEqual([
      ['Canaux', 'Lettre'],
      ['Périodicité', 'À compléter'],
    ]);
    expect(section('Sujet «\u00a0project:governance\u00a0»').paragraphs).toEqual([
      'Ce sujet n’est pas dans l’évaluation.',
    ]);
  });

  it('show the registers in the org’s words, without fields that the user may not see', async () => {
    const risks = [
      risk('Délais', {
        Severity__c: 12,
        Severity_Level__c: 3,
        Likelihood__c: ['3', '3 – probable'],
        Impact__c: ['4', '4 – remis en cause'],
        Mastery__c: ['2', '2 – des idées'],
        Due_Date__c: '2026-12-01',
      }),
      risk('Coût', { Is_Unassessed__c: 1 }),
    ];
    const lines = [
      entryNode('l1', {
        Name: 'Licences',
        Nature__c: ['Operating', 'Fonctionnement'],
        Total__c: [12000, '12 000,00 €'],
      }),
    ];
    const { section } = await create({ Readiness_Risk__c: risks, Readiness_Budget_Line__c: lines }, 'cadrage');
    const [table] = section('Risques').tables;
    expect(table!.titleLabel).toBe('Risque');
    expect(table!.columns.map(({ name }) => name)).not.toContain('Status__c');
    expect(table!.rows[0]!.cells).toMatchObject({
      Severity__c: 'forte (12 sur 16)\n3 – probable\n4 – remis en cause',
      Mastery__c: '2 – des idées',
      Due_Date__c: '1 déc. 2026',
    });
    expect(table!.rows[1]!.cells.Severity__c).toBe('à évaluer');
    expect(section('Budget').tables[0]!.notes).toEqual([
      'Coût total – CRM\u00a0: 12 000,00 €\u00a0; outil métier\u00a0: 3 000,50 €.',
    ]);
  });

  it('tell a committee what the last one decided, and which actions are open', async () => {
    const log = [
      entry('Ancienne décision', '2026-09-01', 'Decision'),
      entry('Retenir le CRM', '2026-10-06', 'Decision', { Text__c: 'À l’unanimité.' }),
      entry('Appeler les références', '2026-10-06', 'Action', {
        Due_Date__c: '2026-12-01',
        Responsible_Name__c: 'Awa',
      }),
      entry('Relire', '2026-10-07', 'Action', { Body__c: ['Team', 'Équipe'] }),
    ];
    const { section } = await create({ Readiness_Log__c: log }, 'comite');
    const since = section('Depuis le dernier comité de pilotage');
    expect(since.paragraphs).toEqual(['Dernier comité\u00a0: 6 oct. 2026.']);
    expect(since.items).toEqual(['6 oct. 2026 – Retenir le CRM\nÀ l’unanimité.']);
    expect(section('Actions ouvertes').items).toEqual([
      'Appeler les références – Awa, échéance 1 déc. 2026',
      'Relire – sans responsable, sans échéance',
    ]);
  });

  it('tell what the project is about, and leave to somebody to write what the checklist does not ask', async () => {
    const framed = assessment({
      Sponsor_Name__c: 'Claire Morel',
      Publics__c: ['Donors;Members', 'Donateurs;Membres'],
      Approach_Conditions__c: 'Si les antennes partagent leurs fiches.',
    });
    const { section } = await create({ Readiness_Assessment__c: [framed] }, 'cahier');
    const told = (title: string) => section(title).tables[0]!.rows.map((row) => [row.title, row.cells.Answer__c]);
    expect(told('Contexte')).toEqual([
      ['Sponsor', 'Claire Morel'],
      ['Pilote interne', 'À compléter'],
      ['Approche', 'Outil de type CRM'],
      ['Cas et conditions où un CRM est retenu', 'Si les antennes partagent leurs fiches.'],
    ]);
    expect(told('Publics et engagements')).toEqual([
      ['Publics concernés', 'Donateurs, Membres'],
      ['Engagements gérés', 'À compléter'],
    ]);
    expect(section('Champs et volumes').paragraphs[0]).toMatch(/^À rédiger/);
  });

  it('gather points of several topics, and name who does what', async () => {
    const point = (topicKey: string, key: string, answer: string) =>
      entryNode(key, { Name: key, Key__c: `refuge:${topicKey}:${key}`, Topic__c: topicKey, Answer__c: answer });
    const points = [
      point('content:functional-scope', 'main-features', 'Les dons'),
      point('content:functional-scope', 'data-tables', 'Les foyers'),
      point('content:custom-or-standard', 'data-model', 'Standard'),
      point('operation:operations-management', 'user-support', 'Zoé'),
    ];
    const topics = ['content:functional-scope', 'content:custom-or-standard', 'operation:operations-management'];
    const lists = { Readiness_Topic__c: topics.map((key) => topic(key, 1)), Readiness_Point__c: points };
    const { section } = await create(lists, 'cahier');
    const named = (title: string) => section(title).tables[0]!.rows.map((row) => row.title);
    expect(named('Données')).toEqual(['data-tables', 'data-model']);
    expect(named('Périmètre fonctionnel')).toEqual(['main-features']);
    expect(section('Exploitation').tables[0]).toMatchObject({
      titleLabel: 'Activité',
      columns: [{ label: 'Qui, et comment' }],
      rows: [{ title: 'user-support', cells: { Answer__c: 'Zoé' } }],
    });
    expect(section('Reprise des données').paragraphs).toEqual(['Ce sujet n’est pas dans l’évaluation.']);
  });

  it('say when the tool goes live and what comes next, but not the meetings that come back', async () => {
    const milestone = (id: string, end: string, fields = {}) =>
      entryNode(id, { Name: id, Status__c: ['Not_Started', 'À venir'], Planned_End__c: end, ...fields });
    const milestones = [
      milestone('Comités', '2027-01-01', { Recurs_Every_Months__c: 1 }),
      milestone('Recette', '2027-08-01'),
      milestone('Besoins', '2027-02-01', { Overdue__c: true }),
      milestone('Choix', '2027-03-01', { Current_End__c: '2027-04-01' }),
      milestone('Lancement', '2027-09-01', { Is_Go_Live__c: true }),
    ];
    const target = (date: string) => ({ Readiness_Assessment__c: [assessment({ Target_Go_Live__c: date })] });
    const title = 'Mise en production et prochaines étapes';
    const { section } = await create({ Readiness_Milestone__c: milestones, ...target('2027-10-01') });
    expect(section(title).paragraphs).toEqual([
      'Mise en production visée\u00a0: 1 oct. 2027.',
      'Mise en production au planning\u00a0: 1 sept. 2027.',
      'Étapes dont l’échéance est dépassée\u00a0: 1',
      'Prochaines étapes\u00a0:',
    ]);
    expect(section(title).items).toEqual(['Choix – 1 avr. 2027', 'Recette – 1 août 2027', 'Lancement – 1 sept. 2027']);
    document.body.replaceChildren();
    const late = milestone('Lancement', '2027-09-01', { Is_Go_Live__c: true, After_Target__c: true });
    const past = await create({ Readiness_Milestone__c: [late], ...target('2027-08-15') });
    expect(past.section(title).paragraphs[0]).toContain('après la date visée (15 août 2027)');
    document.body.replaceChildren();
    const empty = await create();
    expect(empty.section(title).paragraphs).toEqual(['Mise en production visée\u00a0: à compléter.']);
  });

  it('name to a committee the topics that block by chapter, and the risks apart', async () => {
    const { section } = await create({ Readiness_Risk__c: [risk('Coût', { Is_Unassessed__c: 1 })] }, 'comite');
    const [topics, risks] = section('Blocages').tables;
    expect(topics!.rows.map(({ title, cells }) => [title, cells.chapter])).toEqual([
      ['Sujet content:functional-scope', 'Chapitre 1'],
      ['Sujet project:communication', 'Chapitre 2'],
    ]);
    expect(risks!.rows.map(({ title, cells }) => [title, cells.reason])).toEqual([['Coût', 'risque à évaluer']]);
  });

  it('keep the decision note short whatever was typed into a risk', async () => {
    const strong = risk('Coût', { Is_Unmastered__c: 1, Mitigation__c: 'Une parade\nsur deux lignes '.repeat(300) });
    const { section } = await create({ Readiness_Risk__c: [strong] });
    expect(section('Risques forts non maîtrisés').items[0]).toMatch(/^Coût – Une parade sur .{100,150}…$/);
  });

  it('keep the chosen document in the page’s address', async () => {
    const { find, shown } = await create({}, 'cahier');
    expect(shown.documentTitle).toBe('Trame du cahier des charges');
    find('[data-choose]').dispatchEvent(new CustomEvent('change', { detail: { value: 'comite' } }));
    await flush();
    expect(shown.documentTitle).toBe('Dossier du comité de pilotage');
    expect(mockNavigate).toHaveBeenCalledWith(expect.objectContaining({ state: { c__document: 'comite' } }), true);
    expect((await create({}, 'inconnu')).shown.documentTitle).toBe('Note de décision');
  });

  it('say that they are loading, that they failed, and that there is no access', async () => {
    const { element, find } = mount();
    const register = find<{ view: { state: string; messages: string[] } }>('c-readiness-register');
    expect(register.view.state).toBe('loading');
    (graphql as unknown as Emitter).emitErrors([{ message: 'Trop de demandes' }]);
    await flush();
    expect(register.view).toMatchObject({ state: 'failed', messages: ['Trop de demandes'] });
    await expect(element).toBeAccessible();
    (graphql as unknown as Emitter).emitErrors([{ message: "Cannot query field on type 'RecordQuery'." }]);
    await flush();
    expect(register.view.state).toBe('no-access');
    expect(find('c-readiness-document')).toBeNull();
  });

  it('say that the assessment is gone', async () => {
    const { element, find, shown } = await create({ Readiness_Assessment__c: [] });
    expect(shown).toBeNull();
    expect(find('[data-missing]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});
