/** `npm run check:metadata -- [DIR]`: checks a source-format folder offline; one line a finding, exit 1 where there is one. */
import { checkComponents } from '../local-org/metadata/check/check-components.ts';
import { readSource } from '../local-org/metadata/read-source.ts';

const directory = process.argv[2] ?? 'force-app';
try {
  const source = readSource(directory);
  const findings = [...source.findings, ...checkComponents(source.components)];
  for (const { file, line, rule, message } of findings) console.log(`${file}:${line} ${rule} ${message}`);
  console.error(
    `${source.components.length} components in ${directory}: ${findings.length || 'no'} finding${findings.length === 1 ? '' : 's'}.`,
  );
  process.exitCode = findings.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
