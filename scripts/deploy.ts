/**
 * `npm run deploy -- --target-org X [--translations] [--optional] [--dry-run]`: deploys the product to a real org with
 * the CLI of this repository, as the user who is logged in there: the product, its reports and dashboards, and the
 * English texts where the org takes them; with `--optional` also what an admin may switch on there. What is left out
 * is named, with the reason; `--translations` makes that a failure.
 */
import { parseArgs } from 'node:util';
import { ensureComponentsAreBuilt } from './build-components.ts';
import { hindranceToEnglish, type Hindrance } from './deploy/english-texts.ts';
import { targetOrg, type TargetOrg } from './deploy/target-org.ts';

const USAGE = 'Usage: npm run deploy -- --target-org ALIAS_OR_USERNAME [--translations] [--optional] [--dry-run]';

/** Deployed in this order: reports and dashboards need the objects. */
const PRODUCT = ['force-app/main', 'force-app/analytics'];
const ENGLISH = 'force-app/translations';
/** A flow that does nothing until an admin activates it. */
const OPTIONAL = 'force-app/optional';

interface DeployFlags {
  'target-org'?: string;
  translations: boolean;
  optional: boolean;
  'dry-run': boolean;
}

/** @throws Error with what is wrong */
function readFlags(): DeployFlags {
  const { values } = parseArgs({
    options: {
      'target-org': { type: 'string', short: 'o' },
      translations: { type: 'boolean', default: false },
      optional: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  return values;
}

function deploy(alias: string, { translations, optional, 'dry-run': dryRun }: DeployFlags): number {
  const org = targetOrg(alias);
  ensureComponentsAreBuilt();
  // In an org that has nothing yet, reports can be validated only beside the objects that they read.
  const directories = optional ? [...PRODUCT, OPTIONAL] : PRODUCT;
  const steps = dryRun ? [directories] : directories.map((directory) => [directory]);
  for (const step of steps) {
    const code = said(org, step, dryRun);
    if (code !== 0) return code;
  }
  const validated = dryRun ? [...PRODUCT, ENGLISH] : [ENGLISH];
  const hindrance = hindranceToEnglish(org.language, () => org.validate(validated));
  if (hindrance) return leftOut(hindrance, translations);
  if (dryRun) console.log(`\nValidated: ${ENGLISH}`);
  return dryRun ? 0 : said(org, [ENGLISH], false);
}

function said(org: TargetOrg, directories: string[], dryRun: boolean): number {
  console.log(`\n${dryRun ? 'Validating' : 'Deploying'} ${directories.join(', ')} as ${org.username}`);
  return org.deploy(directories, dryRun);
}

function leftOut({ reason, harmless }: Hindrance, insisted: boolean): number {
  const fails = insisted || !harmless;
  console[fails ? 'error' : 'log'](`\nLeft out: ${ENGLISH} (the English texts), since ${reason}.`);
  return fails ? 1 : 0;
}

function usage(message: string): number {
  console.error(`${message}${message ? '\n' : ''}${USAGE}`);
  return 2;
}

function main(): number {
  let flags: DeployFlags;
  try {
    flags = readFlags();
  } catch (error) {
    return usage((error as Error).message);
  }
  const alias = flags['target-org'];
  if (!alias) return usage('');
  try {
    const code = deploy(alias, flags);
    if (code === 0 && !flags['dry-run'])
      console.log(
        `\nDeployed. Next, give yourself the permission set:\n  npx sf org assign permset --name Readiness_Administrator --target-org ${alias}`,
      );
    return code;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

process.exitCode = main();
