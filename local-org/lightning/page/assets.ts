/** Files that a Lightning page loads. Those with a key in their path never change. */
import { readFileSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { textAnswer, type HttpAnswer } from '../../api/http.ts';
import { appDir } from '../build/app.ts';
import { packageDir, packageVersion } from '../build/cache.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css;charset=UTF-8',
  '.js': 'text/javascript;charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const FOREVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

export const ASSETS = '/local-org/assets';
export const STYLE_URL = `${ASSETS}/slds/${packageVersion('@salesforce-ux/design-system-2')}/slds2.cosmos.css`;
export const FRAME_STYLE_URL = `${ASSETS}/frame/frame.css`;

const FOLDERS: readonly (readonly [path: RegExp, folder: (key: string) => string, cache: string])[] = [
  [/^\/local-org\/assets\/app\/([0-9a-f]{16})\/(.+)$/, appDir, FOREVER],
  [
    /^\/local-org\/assets\/slds\/([\d.]+)\/([\w.]+)$/,
    () => join(packageDir('@salesforce-ux/design-system-2'), 'dist/css/bundled'),
    FOREVER,
  ],
  [/^\/local-org\/assets\/(frame)\/([\w.]+)$/, () => import.meta.dirname, A_DAY],
  [/^\/(_slds|assets)\/(icons\/.+)$/, () => join(packageDir('@salesforce-ux/design-system'), 'assets'), A_DAY],
];

/** Undefined for a path that is none of theirs. */
export function answerAsset(path: string): HttpAnswer | undefined {
  for (const [pattern, folder, cache] of FOLDERS) {
    const match = pattern.exec(path);
    if (match) return fileAnswer(folder(match[1]!), match[2]!, cache);
  }
  return undefined;
}

/** Never a file outside its folder, nor one of another kind. */
function fileAnswer(folder: string, name: string, cache: string): HttpAnswer {
  try {
    const file = realpathSync(join(folder, name));
    const type = TYPES[extname(file)];
    if (!type || !file.startsWith(realpathSync(folder) + sep)) return textAnswer(404, `No file ${name}`);
    return {
      status: 200,
      headers: { 'Content-Type': type, 'Cache-Control': cache },
      body: '',
      bytes: readFileSync(file),
    };
  } catch {
    return textAnswer(404, `No file ${name}`);
  }
}
