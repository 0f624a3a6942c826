import { createElement } from 'lwc';
import ReadinessStatusBadge from 'c/readinessStatusBadge';

it('A status is said in words', async () => {
  const element = createElement('c-readiness-status-badge', { is: ReadinessStatusBadge });
  Object.assign(element, { status: 'In_Progress', label: 'En cours' });
  document.body.append(element);
  const badge = element.shadowRoot!.querySelector('span')!;
  expect(badge.textContent).toBe('En cours');
  expect(badge.className).toContain('in-progress');
  await expect(element).toBeAccessible();
});
