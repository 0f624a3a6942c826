import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerHttp } from './api/answer-http.ts';
import { createFaults } from './api/faults.ts';
import { listen } from './api/http-server.ts';
import { readPort } from './api/port-flag.ts';
import { portOwner } from './api/port-owner.ts';
import { createRequestCount } from './api/request-count.ts';
import { createTickets } from './api/tickets.ts';
import type { Org } from './data/contract.ts';
import { openOrg } from './data/open-org.ts';

export interface LocalOrgOptions {
  /** 0 takes a free one; 7357 unless given */
  port?: number;
  /** `.local-org` unless given */
  dataDir?: string;
  /** the org's clock */
  now?: () => Date;
  /** whether tests may ask for faults */
  faults?: boolean;
}

export interface LocalOrg {
  /** `http://127.0.0.1:N` */
  url: string;
  org: Org;
  close(): Promise<void>;
}

const DEFAULT_PORT = 7357;

/**
 * Opens the org in a folder and listens for it; `<dataDir>/org.json` (`{url, pid}`) tells others where.
 * @throws Error that names who holds the port or the folder
 */
export async function startLocalOrg(options: LocalOrgOptions = {}): Promise<LocalOrg> {
  const { port = DEFAULT_PORT, dataDir = '.local-org', now, faults = false } = options;
  const org = openOrg(dataDir, { now });
  try {
    const context = { org, faults: createFaults(faults), requestCount: createRequestCount(), tickets: createTickets() };
    const listening = await listen(port, (url) => (request) => answerHttp({ ...context, url }, request));
    const addressFile = writeAddress(dataDir, listening.url);
    const close = async () => {
      rmSync(addressFile, { force: true });
      await listening.close();
      org.close();
    };
    return { url: listening.url, org, close };
  } catch (error) {
    org.close();
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portTaken(port) : error;
  }
}

/** In one step, so that nobody reads half of it. */
function writeAddress(dataDir: string, url: string): string {
  const file = join(dataDir, 'org.json');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ url, pid: process.pid })}\n`);
  renameSync(`${file}.new`, file);
  return file;
}

function portTaken(port: number): Error {
  const owner = portOwner(port);
  return new Error(
    `Port ${port} is taken by ${owner ?? 'another program'}. Stop it, or choose another with --port (0 takes a free one).`,
  );
}

function readFlags(): Required<Omit<LocalOrgOptions, 'now'>> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      data: { type: 'string', default: process.env.LOCAL_ORG_DATA ?? '.local-org' },
      faults: { type: 'boolean', default: false },
    },
  });
  return { port: readPort(values.port), dataDir: values.data, faults: values.faults };
}

async function main(): Promise<void> {
  const localOrg = await startLocalOrg(readFlags());
  console.log(`Local org: ${localOrg.url}`);
  let closing = false;
  const stop = () => {
    if (!closing) void localOrg.close();
    closing = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
