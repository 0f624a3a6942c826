import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** `process 123 (node server.js)` for the program that listens on a port of this machine; undefined where that cannot be seen. */
export function portOwner(port: number): string | undefined {
  try {
    const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => listeningSockets(file, port));
    const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsSocket(name, sockets));
    return pid && `process ${pid} (${commandOf(pid)})`;
  } catch {
    return undefined;
  }
}

const LISTENING = '0A';

/** The inodes of the listening sockets: https://docs.kernel.org/networking/proc_net_tcp.html */
function listeningSockets(file: string, port: number): string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(`:${hexPort}`) && columns[3] === LISTENING)
    .map((columns) => `socket:[${columns[9]}]`);
}

function holdsSocket(pid: string, sockets: string[]): boolean {
  try {
    const files = readdirSync(`/proc/${pid}/fd`);
    return files.some((file) => sockets.includes(readlinkSync(`/proc/${pid}/fd/${file}`)));
  } catch {
    return false;
  }
}

const commandOf = (pid: string): string =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim().slice(0, 100);
