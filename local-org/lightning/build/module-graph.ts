import type { OutputAsset, OutputChunk } from 'rollup';

/** By file of a bundle, what it imports at once: files of the same bundle, and specifiers of others. */
export type ModuleGraph = Record<string, string[]>;

export const readModuleGraph = (output: readonly (OutputAsset | OutputChunk)[]): ModuleGraph =>
  Object.fromEntries(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.imports]] : [])));
