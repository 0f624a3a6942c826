const DATA_PATH = /^\/services\/data\/v(\d+\.\d+)(?:\/(.*))?$/;

/** `/services/data/v66.0/sobjects/X` gives version `66.0` and path `sobjects/X`. */
export function splitDataPath(path: string): { version: string; path: string } | undefined {
  const [, version, rest] = DATA_PATH.exec(path) ?? [];
  return version === undefined ? undefined : { version, path: rest ?? '' };
}
