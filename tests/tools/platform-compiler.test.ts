import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ensureComponentsAreBuilt } from '../../scripts/build-components.ts';
import { toolModule } from '../../scripts/tools/install.ts';

interface Compiled {
  success: boolean;
  diagnostics: { level: number; message: string; filename?: string }[];
}

type Compile = (config: {
  bundle: { type: 'platform'; namespace: 'c'; name: string; files: Record<string, string>; options?: object };
  compilerConfigs?: object[];
}) => Promise<Compiled>;

const LWC = 'force-app/main/default/lwc';
const names = globSync(`${LWC}/*/*.js-meta.xml`).map((path) => basename(dirname(path)));

/** What is deployed of a component: TypeScript and tests are not (.forceignore). */
function deployedFiles(name: string): Record<string, string> {
  const files = globSync(`${LWC}/${name}/*.{js,html,css}`);
  return Object.fromEntries(files.map((path) => [basename(path), readFileSync(join(path), 'utf8')]));
}

/** `@lwc/sfdc-lwc-compiler` is what the platform compiles and lints components with. */
describe('the platform’s compiler', () => {
  let compile: Compile;
  before(async () => {
    ensureComponentsAreBuilt();
    ({ compile } = (await import(toolModule('@lwc/sfdc-lwc-compiler'))) as { compile: Compile });
  });

  const compiled = (name: string, files: Record<string, string>): Promise<Compiled> =>
    compile({
      bundle: {
        type: 'platform',
        namespace: 'c',
        name,
        files,
        options: { apiVersion: 66, enableLightningWebSecurityTransforms: true },
      },
      compilerConfigs: [{ outputConfig: { minify: true, env: { NODE_ENV: 'production' } } }],
    });

  for (const name of names) {
    it(`takes ${name}`, async () => {
      const { success, diagnostics } = await compiled(name, deployedFiles(name));
      assert.deepEqual(
        diagnostics.map(({ filename, message }) => `${filename}: ${message}`),
        [],
      );
      assert.ok(success);
    });
  }

  it('refuses what the platform refuses', async () => {
    const files = deployedFiles('readinessEmptyState');
    const unclosed = await compiled('readinessEmptyState', {
      ...files,
      'readinessEmptyState.html': '<template><p>{heading}</template>',
    });
    const privately = await compiled('readinessEmptyState', {
      ...files,
      'readinessEmptyState.js': "import { api } from 'lwc'; export default class X { @api heading }",
    });
    assert.deepEqual([unclosed.success, privately.success], [false, false]);
  });
});
