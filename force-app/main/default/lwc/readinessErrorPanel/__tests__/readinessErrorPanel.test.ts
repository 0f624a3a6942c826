import { createElement } from 'lwc';
import ReadinessErrorPanel from 'c/readinessErrorPanel';

it('An error panel repeats the org’s words and lets try again', async () => {
  const element = createElement('c-readiness-error-panel', { is: ReadinessErrorPanel });
  Object.assign(element, { heading: 'L’org répond', messages: ['Un', 'Deux'] });
  const retried = jest.fn();
  element.addEventListener('retry', retried);
  document.body.append(element);
  const lines = [...element.shadowRoot!.querySelectorAll('[data-line]')].map(({ textContent }) => textContent);
  expect(lines).toEqual(['Un', 'Deux']);
  element.shadowRoot!.querySelector('lightning-button')!.click();
  expect(retried).toHaveBeenCalled();
  await expect(element).toBeAccessible();
});
