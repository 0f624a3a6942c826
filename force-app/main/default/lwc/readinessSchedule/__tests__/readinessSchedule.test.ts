import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import ReadinessEntry from 'c/readinessEntry';
import ReadinessLayOut from 'c/readinessLayOut';
import ReadinessSchedule from 'c/readinessSchedule';
import { entryNode, objectInfos, registerData } from '../../readinessRegisters/__tests__/sample';
import { milestone, phase } from './milestones';

interface Emitter {
  emit(data: unknown): void;
}

const ASSESSMENT = 'Readiness_Assessment__c';
const MILESTONE = 'Readiness_Milestone__c';
const POINT = 'Readiness_Point__c';
const FIELDS = ['Planned_End__c', 'Current_End__c', 'Internal_Days__c', 'Months_After_Go_Live__c'];
const flush = () => new Promise((resolve) => setTimeout(resolve));

const NEEDS = phase('besoins', {
  Planned_Start__c: '2031-01-06',
  Planned_End__c: '2031-02-14',
  Point__c: 'p1',
  Overdue__c: true,
});
const TRIALS = phase('essais', {
  Planned_Start__c: '2031-02-10',
  Planned_End__c: '2031-03-21',
  Current_End__c: '2031-04-04',
  Slip_Days__c: 14,
  Before_Predecessor__c: true,
  'Predecessor__r.Name': 'besoins',
});
const LIVE = milestone('ouverture', { Planned_End__c: '2031-07-07', Is_Go_Live__c: true, After_Target__c: true });
const REVIEW = milestone('Bilan à x mois', { Is_Review__c: true, Point__c: 'p2' });
const POINTS = ['p1', 'p2'].map((id) => entryNode(id, { Name: `Point ${id}`, Status__c: 'To_Do' }));

async function create({ milestones = [NEEDS, TRIALS, LIVE, REVIEW], may = true } = {}) {
  const element = createElement('c-readiness-schedule', { is: ReadinessSchedule });
  Object.assign(element, { recordId: 'a00A' });
  document.body.append(element);
  (getObjectInfos as unknown as Emitter).emit(
    objectInfos({ [MILESTONE]: FIELDS, [ASSESSMENT]: ['Internal_Days__c'], [POINT]: ['Status__c'] }, may),
  );
  const assessment = { Name: 'Le Refuge', Key__c: 'refuge', Target_Go_Live__c: '2031-06-30', Internal_Days__c: 1212.5 };
  (graphql as unknown as Emitter).emit(
    registerData({ [ASSESSMENT]: [entryNode('a00A', assessment)], [MILESTONE]: milestones, [POINT]: POINTS }),
  );
  await flush();
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  const texts = (selector: string) =>
    [...element.shadowRoot!.querySelectorAll(selector)].map((each) => each.textContent!.replace(/\s/gu, ' '));
  const tell = (selector: string, type: string, detail = {}) =>
    find<HTMLElement>(selector).dispatchEvent(new CustomEvent(type, { detail }));
  return { element, find, texts, tell };
}

const written = () => (executeMutation as jest.Mock).mock.calls.map(([{ variables }]) => variables);

beforeEach(() => {
  (executeMutation as jest.Mock).mockResolvedValue({ data: {} });
  (ReadinessEntry.open as jest.Mock).mockResolvedValue(undefined);
});

describe('The schedule of an assessment', () => {
  it('tells in words what to watch, milestone by milestone and as a whole', async () => {
    const { element, find, texts } = await create();
    expect(texts('[data-warnings] li')).toEqual([
      'La mise en production tombe le 7 juil. 2031, après la date visée (30 juin 2031).',
      'Étapes dont l’échéance est dépassée : 1',
      'Étapes qui commencent avant la fin de celle qui les précède : 1',
      'Aucun comité n’a de date.',
    ]);
    const { steps } = find<{ steps: { words: string }[] }>('c-readiness-timeline');
    expect(steps[1]!.words.replace(/\s/gu, ' ')).toBe(
      'du 10 févr. 2031 au 4 avr. 2031 · 14 j de retard sur le prévu · À venir · commence avant la fin de « besoins »',
    );
    expect(steps[3]!.words).toBe('sans date · À venir');
    const { rows } = find<{ rows: { cells: Record<string, string>; warning: string }[] }>('c-readiness-entry-table');
    expect(rows[1]!.cells.Planned_End__c).toBe('du 10 févr. 2031 au 21 mars 2031');
    expect(rows[1]!.cells.Current_End__c).toBe('le 4 avr. 2031 · 14 j de retard sur le prévu');
    expect(rows[0]!.warning).toBe('échéance dépassée');
    await expect(element).toBeAccessible();
  });

  it('shows the workload that the org adds up', async () => {
    const { texts } = await create();
    expect(texts('[data-total]')).toEqual(['1 212,5']);
  });

  it('moves planned dates, or the current ones of a milestone that has any, and shows it at once', async () => {
    const { find, tell } = await create();
    tell('c-readiness-timeline', 'movestep', { id: 'besoins', days: 7 });
    await Promise.resolve();
    const { steps } = find<{ steps: { words: string }[] }>('c-readiness-timeline');
    expect(steps[0]!.words).toContain('du 13 janv. 2031 au 21 févr. 2031');
    await flush();
    tell('c-readiness-timeline', 'movestep', { id: 'essais', days: -1 });
    await flush();
    expect(written().map(({ r0 }) => r0[MILESTONE])).toEqual([
      { Planned_Start__c: '2031-01-13', Planned_End__c: '2031-02-21' },
      { Current_Start__c: '2031-02-09', Current_End__c: '2031-04-03' },
    ]);
  });

  it('takes back a move that the org refuses', async () => {
    (executeMutation as jest.Mock).mockResolvedValue({ errors: [{ message: 'Non.' }] });
    const { element, find, tell } = await create();
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', toast);
    tell('c-readiness-timeline', 'movestep', { id: 'besoins', days: 7 });
    await flush();
    expect(find<{ steps: { start: string }[] }>('c-readiness-timeline').steps[0]!.start).toBe('2031-01-06');
    expect(toast).toHaveBeenCalledTimes(1);
  });

  it('says so while nothing has a date', async () => {
    const { element, find, texts } = await create({ milestones: [phase('a')] });
    expect(find('c-readiness-timeline')).toBeNull();
    expect(texts('[data-undated]')).toEqual([
      expect.stringMatching(/^Aucune étape n’a encore de date\. «\sDater les étapes\s»/u),
    ]);
    await expect(element).toBeAccessible();
  });

  it('lays what has no date as one series of changes', async () => {
    (ReadinessLayOut.open as jest.Mock).mockResolvedValue({ date: '2031-01-06', direction: 'forward' });
    const { tell } = await create({ milestones: [phase('a'), phase('b', { Predecessor__c: 'a' }), REVIEW] });
    tell('[data-lay-out]', 'click');
    await flush();
    expect((ReadinessLayOut.open as jest.Mock).mock.calls[0][0]).toMatchObject({ count: 2, goLive: '2031-06-30' });
    expect(written()).toEqual([
      {
        r0: { Id: 'a', [MILESTONE]: { Planned_Start__c: '2031-01-06', Planned_End__c: '2031-02-02' } },
        r1: { Id: 'b', [MILESTONE]: { Planned_Start__c: '2031-02-03', Planned_End__c: '2031-03-02' } },
      },
    ]);
  });

  it('asks a review for its months, and dates it by them', async () => {
    const { find, tell } = await create();
    expect(find<{ label: string }>('[data-months]').label).toMatch(/^«\sBilan à x mois\s»\s: combien de mois/u);
    Object.assign(find('[data-months]'), { value: '6', reportValidity: () => true });
    tell('[data-keep-review]', 'click');
    await flush();
    expect(written()[0].r0[MILESTONE]).toEqual({ Months_After_Go_Live__c: 6, Planned_End__c: '2032-01-07' });
  });

  it('keeps no number of months that is out of range', async () => {
    const { find, tell } = await create();
    Object.assign(find('[data-months]'), { value: '99', reportValidity: () => false });
    tell('[data-keep-review]', 'click');
    await flush();
    expect(executeMutation).not.toHaveBeenCalled();
  });

  it('offers to settle the points whose milestones have a date', async () => {
    const { find, tell } = await create();
    expect(find<{ settles: string[] }>('c-readiness-register').settles).toEqual(['Point p1']);
    tell('c-readiness-register', 'settle');
    await flush();
    expect(written()[0].r0).toEqual({ Id: 'p1', [POINT]: { Status__c: 'Done' } });
  });

  it('settles no point by a milestone that is abandoned', async () => {
    const abandoned = phase('ancienne', {
      Status__c: ['Cancelled', 'Abandonné'],
      Point__c: 'p1',
      Planned_End__c: '2031-01-06',
    });
    const { find } = await create({ milestones: [abandoned] });
    expect(find<{ settles: string[] }>('c-readiness-register').settles).toEqual([]);
  });

  it('hands over a file for calendars, as a plain download', async () => {
    const saved = jest.fn();
    URL.createObjectURL = jest.fn((blob) => (saved((blob as Blob).type), 'blob:x'));
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation();
    const { tell } = await create();
    tell('[data-export]', 'click');
    expect(saved).toHaveBeenCalledWith('application/octet-stream');
  });

  it('opens the form of a milestone', async () => {
    const { tell } = await create();
    tell('c-readiness-register', 'add');
    tell('c-readiness-timeline', 'openstep', { id: 'besoins' });
    tell('c-readiness-entry-table', 'openentry', { id: 'essais' });
    const opened = (ReadinessEntry.open as jest.Mock).mock.calls.map(([{ recordId }]) => recordId);
    expect(opened).toEqual([undefined, 'besoins', 'essais']);
  });

  it('lets a reader read, and nothing else', async () => {
    const { element, find } = await create({ may: false });
    expect(find<{ addLabel: string; settles: string[] }>('c-readiness-register')).toMatchObject({
      addLabel: '',
      settles: [],
    });
    expect(find<{ mayEdit: boolean }>('c-readiness-timeline').mayEdit).toBe(false);
    expect([find('[data-lay-out]'), find('[data-months]')]).toEqual([null, null]);
    expect(find('[data-export]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('stays folded while it has no milestone', async () => {
    const { find } = await create({ milestones: [] });
    expect(find<{ isEmpty: boolean }>('c-readiness-register').isEmpty).toBe(true);
    expect(find('[data-export]')).toBeNull();
  });
});
