/**
 * What other people's scripts rely on: the JSON schema of each command's result and the commands with their flags.
 * Both are committed on purpose, so that a change of an interface shows in a review.
 * `node scripts/plugin-interface.ts` writes them anew; the tests compare.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { REPOSITORY } from './sf-command.ts';
import { ensurePluginIsBuilt } from './plugin-build.ts';

const PLUGIN = join(REPOSITORY, 'plugin');

/** Each command's result type, and the file that declares it. */
export const RESULT_TYPES = {
  'readiness-seed': ['src/assessment/seed.ts', 'SeedResult'],
  'readiness-status': ['src/commands/readiness/status.ts', 'ReadinessStatusResult'],
  'readiness-export': ['src/commands/readiness/export.ts', 'ReadinessExportResult'],
  'readiness-doctor': ['src/commands/readiness/doctor.ts', 'ReadinessDoctorResult'],
  'readiness-snapshot': ['src/assessment/snapshot.ts', 'SnapshotResult'],
  'readiness-template-show': ['src/checklist/template.ts', 'Template'],
  'readiness-template-validate': ['src/commands/readiness/template/validate.ts', 'TemplateValidateResult'],
} as const;

export type ResultName = keyof typeof RESULT_TYPES;

export const schemaFile = (name: ResultName): string => join(PLUGIN, 'schemas', `${name}.json`);
export const SNAPSHOT_FILE = join(PLUGIN, 'command-snapshot.json');

export function resultSchema(name: ResultName): string {
  const [path, type] = RESULT_TYPES[name];
  const generator = createGenerator({
    path: join(PLUGIN, path),
    tsconfig: join(PLUGIN, 'tsconfig.json'),
    type,
    skipTypeCheck: true,
    topRef: true,
    additionalProperties: false,
  });
  return `${JSON.stringify(generator.createSchema(type), null, 2)}\n`;
}

interface Manifest {
  commands: Record<string, { flags: Record<string, { char?: string; options?: string[]; required?: boolean }> }>;
}

/** The commands with their flags, sorted, out of the manifest of the last build. */
export function commandSnapshot(): string {
  const manifest = JSON.parse(readFileSync(join(PLUGIN, 'oclif.manifest.json'), 'utf8')) as Manifest;
  const commands = Object.entries(manifest.commands).map(([id, { flags }]) => ({
    command: id.replaceAll(':', ' '),
    flags: Object.entries(flags)
      .map(([name, { char, options, required }]) => ({ name, char, options, required }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }));
  return `${JSON.stringify(
    commands.sort((a, b) => a.command.localeCompare(b.command)),
    null,
    2,
  )}\n`;
}

if (import.meta.main) {
  await ensurePluginIsBuilt();
  for (const name of Object.keys(RESULT_TYPES) as ResultName[]) writeFileSync(schemaFile(name), resultSchema(name));
  writeFileSync(SNAPSHOT_FILE, commandSnapshot());
}
