/** These packages type their default export as the module around it, which Node does not see. */
import lwcPlugin from '@lwc/rollup-plugin';
import replacePlugin from '@rollup/plugin-replace';
import type { Plugin } from 'rollup';

export const lwc = lwcPlugin as unknown as typeof lwcPlugin.default;
export const replace = replacePlugin as unknown as typeof replacePlugin.default;

export const PRODUCTION = { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' };

export const externals = (names: string[]): Plugin => ({
  name: 'external',
  resolveId: { order: 'pre', handler: (id) => (names.includes(id) ? { id, external: true } : null) },
});
