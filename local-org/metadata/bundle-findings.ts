import { createRequire } from 'node:module';
import type * as CheckBundle from '../lightning/build/check-bundle.ts';
import type { Component, Finding } from './component.ts';

const require = createRequire(import.meta.url);
const text = new TextDecoder();

/** What the platform's compiler refuses of the Lightning components that arrive. */
export function bundleFindings(components: Component[]): Finding[] {
  const bundles = components.filter(({ type }) => type === 'LightningComponentBundle');
  if (bundles.length === 0) return [];
  // The compiler takes a third of a second to load: not at the start of the org, only where a component arrives.
  const { checkBundle } = require('../lightning/build/check-bundle.ts') as typeof CheckBundle;
  return bundles.flatMap((bundle) => {
    const paths = new Map([...(bundle.contents ?? [])].map(([path]) => [nameInBundle(bundle, path), path]));
    const files = Object.fromEntries([...paths].map(([name, path]) => [name, text.decode(bundle.contents!.get(path))]));
    return checkBundle(bundle.fullName, files).map(({ file, line, column, message }) => ({
      file: paths.get(file) ?? bundle.file,
      line,
      column,
      componentType: bundle.type,
      fullName: bundle.fullName,
      rule: 'component-compilation',
      message,
    }));
  });
}

const nameInBundle = ({ fullName }: Component, path: string): string =>
  path.slice(path.indexOf(`${fullName}/`) + fullName.length + 1);
