import { createElement } from 'lwc';
import ReadinessDocument from 'c/readinessDocument';

const TABLE = {
  key: 'budget',
  caption: 'Budget',
  titleLabel: 'Ligne',
  columns: [
    { name: 'Total__c', label: 'Total', isNumber: true },
    { name: 'Comment__c', label: 'Commentaire' },
  ],
  rows: [{ id: 'l1', title: 'Licences', cells: { Total__c: '1 200 €', Comment__c: '<img src=x onerror=alert(1)>' } }],
  notes: ['Total : 1 200 €'],
};
const SECTIONS = [
  { key: 'state', title: 'État', paragraphs: ['Pas prêt', 'Sujets traités : 1'], items: [], tables: [] },
  { key: 'blockers', title: 'Blocages', paragraphs: [], items: ['Budget – "ouvert" & \'urgent\''], tables: [] },
  { key: 'budget', title: 'Budget', paragraphs: [], items: [], tables: [TABLE] },
];

function create(properties = {}) {
  const element = createElement('c-readiness-document', { is: ReadinessDocument });
  const given = {
    documentTitle: 'Note de décision',
    assessmentName: 'Le Refuge',
    sections: SECTIONS,
    credit: 'Pegasso',
  };
  Object.assign(element, { ...given, ...properties });
  document.body.append(element);
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  return { element, find };
}

/** What the button hands to the browser. */
async function downloaded(properties = {}) {
  const { find } = create(properties);
  let blob: Blob | undefined;
  URL.createObjectURL = jest.fn((given) => ((blob = given as Blob), 'blob:x'));
  URL.revokeObjectURL = jest.fn();
  let name = '';
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    name = this.download;
  });
  find('[data-download]').click();
  const reader = new FileReader();
  const text = await new Promise<string>((resolve) => {
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.readAsText(blob!);
  });
  return { name, text, page: new DOMParser().parseFromString(text, 'text/html') };
}

describe('A document', () => {
  it('tells the notes of several tables apart', () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const two = { ...SECTIONS[2]!, tables: [TABLE, { ...TABLE, key: 'other', notes: ['Total : 300 €'] }] };
    const { element } = create({ sections: [two] });
    expect(element.shadowRoot!.textContent).toContain('Total : 1 200 €');
    expect(element.shadowRoot!.textContent).toContain('Total : 300 €');
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  it('names each table of a section that has several', () => {
    const two = { ...SECTIONS[2]!, key: 'two', tables: [TABLE, { ...TABLE, key: 'other', caption: 'Autre' }] };
    const { element } = create({ sections: [SECTIONS[2]!, two] });
    const tables = [...element.shadowRoot!.querySelectorAll('c-readiness-entry-table')] as unknown as {
      hidesCaption: boolean;
    }[];
    expect(tables.map(({ hidesCaption }) => hidesCaption)).toEqual([true, false, false]);
  });

  it('has its sections under their titles, in order, and is accessible', async () => {
    const { element, find } = create();
    expect(find('h3').textContent).toBe('Note de décision – Le Refuge');
    expect(find('[data-as-of]').textContent).toMatch(/^Au \d{1,2}\s.* \d{4}, d’après ce qui est saisi/);
    const titles = [...element.shadowRoot!.querySelectorAll('h4')].map(({ textContent }) => textContent);
    expect(titles).toEqual(['État', 'Blocages', 'Budget']);
    expect(find('li').textContent).toBe('Budget – "ouvert" & \'urgent\'');
    expect(find<{ rows: unknown }>('c-readiness-entry-table').rows).toEqual(TABLE.rows);
    await expect(element).toBeAccessible();
  });

  it('is printed', () => {
    window.print = jest.fn();
    create().find('[data-print]').click();
    expect(window.print).toHaveBeenCalledTimes(1);
  });

  it('is saved as a page of its own that is accessible', async () => {
    const { name, page } = await downloaded();
    expect(name).toBe('Note de décision – Le Refuge.html');
    expect(page.documentElement.lang).toBe('fr');
    expect(page.body.textContent).toMatch(/Au \d{1,2}\s.* \d{4}, d’après/);
    expect([...page.querySelectorAll('h1, h2')].map(({ textContent }) => textContent)).toEqual([
      'Note de décision – Le Refuge',
      'État',
      'Blocages',
      'Budget',
    ]);
    expect(page.querySelector('tbody th[scope="row"]')!.textContent).toBe('Licences');
    expect(page.querySelector('td.number')!.textContent).toBe('1 200 €');
    document.body.innerHTML = page.body.innerHTML;
    await expect(document.body).toBeAccessible();
  });

  it('keeps what somebody typed as text, and fetches nothing', async () => {
    const { name, text, page } = await downloaded({ assessmentName: '</title><script>alert(1)</script>/..\\"x"' });
    expect(page.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    expect(page.querySelectorAll('td')[1]!.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(page.querySelector('li')!.textContent).toBe('Budget – "ouvert" & \'urgent\'');
    expect(page.title).toBe('Note de décision – </title><script>alert(1)</script>/..\\"x"');
    expect(text).toContain("default-src 'none'");
    expect(name).not.toMatch(/["/\\<>:|?*]/);
  });
});
