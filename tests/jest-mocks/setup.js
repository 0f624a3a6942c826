/** Labels in French, the base language, as the org would give them; and the accessibility matcher. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setup } from '@sa11y/jest';

const LABELS = join(__dirname, '../../force-app/main/default/labels/CustomLabels.labels-meta.xml');
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

for (const [, label] of readFileSync(LABELS, 'utf8').matchAll(/<labels>(.*?)<\/labels>/gs)) {
  const text = (tag) => new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(label)?.[1] ?? '';
  const value = text('value').replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity);
  jest.doMock(`@salesforce/label/c.${text('fullName')}`, () => ({ __esModule: true, default: value }), {
    virtual: true,
  });
}
jest.doMock('@salesforce/i18n/currency', () => ({ __esModule: true, default: 'EUR' }), { virtual: true });
jest.doMock('@salesforce/i18n/lang', () => ({ __esModule: true, default: 'fr' }), { virtual: true });
jest.doMock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'fr-FR' }), { virtual: true });

setup();

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});
