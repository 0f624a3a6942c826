/** Where the running local org says it is: `<data>/org.json`, `{url, pid}`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const dataDirectory = (): string => resolve(process.env.LOCAL_ORG_DATA ?? '.local-org');

/** The URL of the local org that is running on a data folder; undefined where none is. */
export function runningOrg(directory: string): string | undefined {
  try {
    const { url, pid } = JSON.parse(readFileSync(join(directory, 'org.json'), 'utf8')) as { url: string; pid: number };
    process.kill(pid, 0);
    return url;
  } catch {
    return undefined;
  }
}

export function localOrgUrl(directory: string): string {
  const url = runningOrg(directory);
  if (url) return url;
  throw new Error(
    `No local org is running on ${directory}. Start one in another terminal with "npm start" or "npm run local-org".`,
  );
}
