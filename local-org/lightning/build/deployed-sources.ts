import { componentsOfType } from '../../api/ui-api/deployed-components.ts';
import type { Org } from '../../data/contract.ts';
import type { Component } from '../../metadata/component.ts';
import type { BundleSources } from './app.ts';

/** The sources of the Lightning web components that have been deployed, by name of the bundle. */
export const deployedSources = (org: Org): BundleSources =>
  Object.fromEntries(
    componentsOfType(org, 'LightningComponentBundle').map((bundle) => [bundle.fullName, sourcesOf(bundle)]),
  );

const decoder = new TextDecoder();

/** What a browser runs: neither definitions nor tests. */
export function sourcesOf({ fullName, contents }: Component): Record<string, string> {
  const files = [...(contents ?? [])].map(([path, bytes]) => {
    const name = path.slice(path.lastIndexOf(`${fullName}/`) + fullName.length + 1);
    return [name, decoder.decode(bytes)] as const;
  });
  return Object.fromEntries(files.filter(([name]) => /\.(js|html|css|svg)$/.test(name) && !name.startsWith('__')));
}
