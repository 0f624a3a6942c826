import { createElement } from 'lwc';
import ReadinessEmptyState from 'c/readinessEmptyState';

it('An empty state says what to do', async () => {
  const element = createElement('c-readiness-empty-state', { is: ReadinessEmptyState });
  Object.assign(element, { heading: 'Rien ici', message: 'Changez la recherche.' });
  document.body.append(element);
  const texts = [...element.shadowRoot!.querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(texts).toEqual(['Rien ici', 'Changez la recherche.']);
  await expect(element).toBeAccessible();
});
