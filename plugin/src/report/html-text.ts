/** HTML built from data: whatever is put into a template is text, unless it is HTML built here. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Put values between tags or inside double-quoted attributes only. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const markup = strings.reduce(
    (text, string, index) => text + string + (index < parts.length ? shown(parts[index]) : ''),
    '',
  );
  return { markup };
}

function shown(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapedHtml(String(part));
  return 'markup' in part ? part.markup : part.map(shown).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapedHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

const BREAK: Html = { markup: '<wbr />' };

/** A word that is longer than any of a language, or an address, may be broken, so that no column grows as wide as it. */
export function breakable(text: string): Html {
  const runs = text.match(/\S{1,30}|\s+/g) ?? [];
  return html`${runs.map((run, index) => (/\S$/.test(runs[index - 1] ?? ' ') && /\S/.test(run) ? [BREAK, run] : run))}`;
}
