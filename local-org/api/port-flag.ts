/** @throws Error that says what `--port` takes */
export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`--port takes a number from 0 to 65535, not '${text}'.`);
  return port;
}
