/**
 * The base components bring styles for both ways of drawing them. A page here has the synthetic shadow, as Lightning
 * Experience has (https://developer.salesforce.com/docs/platform/lwc/guide/create-mixed-shadow-mode-intro.html): what is
 * meant for a native shadow alone, most of it, would match nothing and still be read with every page.
 */
import { readFileSync } from 'node:fs';
import postcss, { type AtRule } from 'postcss';
import type { Plugin } from 'rollup';

/** On a host in a native shadow: `:host([data-render-mode="shadow"])`. A base component sets it in no other case. */
const IN_NATIVE_SHADOW = /(?<!:not\()\[data-render-mode=/;

/** The file of an imported style sheet; undefined for what is none. */
export type Resolve = (name: string, importer: string) => Promise<string | undefined>;

/** What is left of a style sheet in a synthetic shadow. An import of one of which nothing is left does not compile. */
export async function syntheticShadowStyles(css: string, file: string, resolve: Resolve): Promise<string> {
  const sheet = postcss.parse(css);
  sheet.walkComments((comment) => void comment.remove());
  sheet.walkRules((rule) => {
    const others = rule.selectors.filter((selector) => !IN_NATIVE_SHADOW.test(selector));
    if (others.length === 0) rule.remove();
    else if (others.length < rule.selectors.length) rule.selectors = others;
  });
  sheet.walkAtRules((atRule) => {
    if (atRule.nodes?.length === 0) atRule.remove();
  });
  for (const atRule of importsOf(sheet)) if (await importsNothing(atRule, file, resolve)) atRule.remove();
  return sheet.toString().trim();
}

const importsOf = (sheet: postcss.Root): AtRule[] =>
  sheet.nodes.filter((node) => node.type === 'atrule').filter(({ name }) => name === 'import');

async function importsNothing({ params }: AtRule, importer: string, resolve: Resolve): Promise<boolean> {
  const name = /^['"](.+)['"]$/.exec(params)?.[1];
  const file = name && (await resolve(name, importer));
  return Boolean(file) && (await syntheticShadowStyles(readFileSync(file!, 'utf8'), file!, resolve)) === '';
}

const isStyleSheet = (file: string): boolean => file.endsWith('.css');

export const syntheticShadow = (): Plugin => ({
  name: 'synthetic-shadow',
  async transform(css, id) {
    const file = id.split('?')[0]!;
    if (!isStyleSheet(file)) return null;
    const code = await syntheticShadowStyles(css, file, async (name, importer) => {
      const found = (await this.resolve(name, importer))?.id;
      return found && isStyleSheet(found) ? found : undefined;
    });
    return { code, map: null };
  },
});
