import { createHash } from 'node:crypto';

/** Changes when what it is made of changes. */
export const etagOf = (content: unknown): string => createHash('md5').update(JSON.stringify(content)).digest('hex');
