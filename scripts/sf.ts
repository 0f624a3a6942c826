/** `npm run -s sf -- ARGS`: the repository's own `sf` against the running local org. */
import { dataDirectory, localOrgUrl } from './local-org-address.ts';
import { ensurePluginIsBuilt } from './plugin-build.ts';
import { prepareSf, runSf } from './sf-command.ts';

try {
  const directory = dataDirectory();
  await ensurePluginIsBuilt();
  await prepareSf(directory, localOrgUrl(directory));
  process.exitCode = await runSf(directory, process.argv.slice(2), { cwd: process.env.INIT_CWD ?? process.cwd() });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
