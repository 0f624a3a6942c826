import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';

test('values are escaped, HTML is not', () => {
  const bold = html`<b>${'<script>"&\'</script>'}</b>`;
  assert.equal(html`<p>${bold}${[bold]}${undefined}</p>`.html, `<p>${bold.html}${bold.html}</p>`);
  assert.equal(bold.html, '<b>&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</b>');
});
