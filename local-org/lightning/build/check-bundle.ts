/** What the platform's compiler would refuse of a component, before it is deployed. */
import { transformSync } from '@lwc/compiler';

export interface BundleProblem {
  /** a key of the given files */
  file: string;
  line: number;
  column: number;
  message: string;
}

interface Diagnostic {
  message: string;
  location?: { line?: number; column?: number };
}

/**
 * Compiles each file of a bundle as the platform does.
 * @param name of the bundle: `bookCard`
 * @param files by name within the bundle: `bookCard.html`
 * @returns one problem a file at most: the compiler stops at the first
 */
export function checkBundle(name: string, files: Readonly<Record<string, string>>): BundleProblem[] {
  return [...entryProblems(name, files), ...Object.entries(files).flatMap(([file, text]) => compile(name, file, text))];
}

function entryProblems(name: string, files: Readonly<Record<string, string>>): BundleProblem[] {
  if ([`${name}.js`, `${name}.html`, `${name}.css`].some((file) => file in files)) return [];
  const message = `No MODULE named markup://c:${name} found: the bundle has no ${name}.js`;
  return [{ file: `${name}.js`, line: 1, column: 1, message }];
}

function compile(name: string, file: string, text: string): BundleProblem[] {
  if (!/\.(js|html|css)$/.test(file) || file.startsWith('__')) return [];
  const apex = apexImport(file, text);
  if (apex) return [apex];
  try {
    transformSync(text, file, {
      name,
      namespace: 'c',
      enableDynamicComponents: true,
      enableLwcOn: true,
      enableSyntheticElementInternals: true,
      scopedStyles: file.endsWith('.scoped.css'),
    });
    return [];
  } catch (error) {
    const { message, location } = error as Diagnostic;
    return [{ file, line: location?.line ?? 1, column: (location?.column ?? 0) + 1, message }];
  }
}

function apexImport(file: string, text: string): BundleProblem | undefined {
  const match = /from\s+['"](@salesforce\/apex(?:Continuation)?\/[^'"]*)['"]/.exec(text);
  if (!match || !file.endsWith('.js')) return undefined;
  const before = text.slice(0, match.index).split('\n');
  const message = `The local org runs no Apex: ${match[1]} cannot be imported`;
  return { file, line: before.length, column: before.at(-1)!.length + 1, message };
}
