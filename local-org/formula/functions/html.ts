import { FormulaError } from '../formula.ts';
import { placeOf, valueFunction } from '../formula-function.ts';
import type { Call, FormulaFunction, FunctionTable } from '../formula-function.ts';

type Blankable<T> = T | null;

const escaped = (text: Blankable<string>): string =>
  (text ?? '').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function hyperlink(url: Blankable<string>, text: Blankable<string>, target: Blankable<string> = '_blank'): string {
  return `<a href="${escaped(url)}" target="${escaped(target)}">${escaped(text)}</a>`;
}

function image(url: Blankable<string>, text: Blankable<string>, height?: Blankable<number>, width?: Blankable<number>) {
  const size = height === undefined ? '' : ` style="height:${height ?? 0}px; width:${width ?? 0}px;"`;
  return `<img src="${escaped(url)}" alt="${escaped(text)}"${size} border="0"/>`;
}

/** A link may not run a script. */
function withoutScript(definition: FormulaFunction): FormulaFunction {
  return {
    formulaFieldsOnly: true,
    compile(call: Call) {
      const [url] = call.arguments;
      if (url?.node.kind === 'text' && /^\s*javascript:/i.test(url.node.value)) {
        throw new FormulaError(
          `Incorrect argument value for ${placeOf(call)}. Javascript is not allowed.`,
          call.position,
        );
      }
      return definition.compile(call);
    },
  };
}

/** Text with markup, which record pages show as such. */
export const HTML: FunctionTable = {
  BR: { formulaFieldsOnly: true, ...valueFunction([], 'Text', () => '<br>') },
  HYPERLINK: withoutScript(valueFunction(['Text', 'Text', 'Text'], 'Text', hyperlink, { optional: 1 })),
  IMAGE: withoutScript(valueFunction(['Text', 'Text', 'Number', 'Number'], 'Text', image, { optional: 2 })),
};
