import { createElement } from 'lwc';
import ReadinessRisk from 'c/readinessRisk';

const options = ['1', '2', '3', '4'].map((value) => ({ value, label: `${value} – degré` }));
const SCALES = {
  likelihood: { label: 'Probabilité', options },
  impact: { label: 'Impact', options },
  mastery: { label: 'Maîtrise', options },
};
const RISK = {
  id: 'r1',
  title: 'Délais',
  category: 'Délais',
  likelihood: '3',
  impact: '3',
  mastery: '3',
  severity: 9,
  severityLevel: 3,
  isActive: true,
  isUnassessed: false,
  isUnmastered: false,
  status: 'Ouvert',
  mitigation: 'Deux mois de marge.',
  guidance: '',
  responsible: 'Zoé L’Hermitte',
  dueDate: '2027-03-01',
  topics: [
    { linkId: 'l1', topicId: 't1', title: 'Planning', status: 'À faire', isOpen: true },
    { linkId: 'l2', topicId: 't2', title: 'Gouvernance', status: 'Traité', isOpen: false },
  ],
};

function create(risk = {}, properties = {}) {
  const element = createElement('c-readiness-risk', { is: ReadinessRisk });
  Object.assign(element, { risk: { ...RISK, ...risk }, scales: SCALES, mayEdit: true, mayLink: true, mayUnlink: true });
  Object.assign(element, { mitigationLabel: 'Parade' }, properties);
  document.body.append(element);
  const heard = jest.fn();
  for (const name of ['changescale', 'openrisk', 'link', 'unlink'])
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
  const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  return { element, find, heard };
}

describe('A risk', () => {
  it('says what follows from its scales, who answers for it, and where its mastery is only declared', async () => {
    const { element, find } = create();
    expect(find('[data-severity]').textContent).toBe('Gravité : forte (9 sur 16)');
    expect(find('[data-facts]').textContent).toBe(
      'Délais · Ouvert · Responsable : Zoé L’Hermitte · Échéance : 1 mars 2027',
    );
    expect(find('[data-contradiction]').textContent).toBe('Maîtrise déclarée, sujets encore ouverts : 1 sur 2.');
    expect(element.shadowRoot!.textContent).toContain('ParadeDeux mois de marge.');
    expect(find('[data-blocks]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('is not contradicted where it does not claim to be mastered, or its topics are settled', () => {
    expect(create({ mastery: '2', isUnmastered: true }).find('[data-contradiction]')).toBeNull();
    expect(create({ topics: [RISK.topics[1]] }).find('[data-contradiction]')).toBeNull();
    expect(create({ mastery: '2', isUnmastered: true }).find('[data-blocks]')).not.toBeNull();
  });

  it('says that it is still to be assessed', () => {
    const { find } = create({ impact: '', severity: null, severityLevel: 0, isUnassessed: true });
    expect(find('[data-severity]').textContent).toBe('Gravité : à évaluer');
  });

  it('tells its page what the user asks for', () => {
    const { find, heard } = create();
    find('[data-field="Impact__c"]').dispatchEvent(new CustomEvent('change', { detail: { value: '4' } }));
    find('[data-edit]').click();
    find('[data-link]').click();
    find('[data-link-id="l1"]').click();
    expect(heard.mock.calls).toEqual([
      ['changescale', { id: 'r1', field: 'Impact__c', value: '4' }],
      ['openrisk', { id: 'r1' }],
      ['link', { id: 'r1' }],
      ['unlink', { linkId: 'l1' }],
    ]);
  });

  it('shows a reader words instead of controls', async () => {
    const { element, find } = create({ impact: '' }, { mayEdit: false, mayLink: false, mayUnlink: false });
    expect(find('[data-shown="Likelihood__c"]').textContent).toBe('3 – degré');
    expect(find('[data-shown="Impact__c"]').textContent).toBe('à évaluer');
    expect(['[data-field]', '[data-edit]', '[data-link]', '[data-link-id]'].map((each) => find(each))).toEqual(
      Array(4).fill(null),
    );
    await expect(element).toBeAccessible();
  });
});
