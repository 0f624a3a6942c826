import { readFile, stat } from 'node:fs/promises';
import { Messages } from '@salesforce/core';
import { checkTemplate } from './validate-template.ts';
import type { CheckedTemplate } from './validate-template.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'template');

/** Far above any checklist that fits into one assessment. */
const SIZE_LIMIT = 1024 * 1024;

/**
 * Reads and checks a checklist file; one of more than 1 MB is refused unread.
 * @throws SfError where there is no such file, it is a folder or device, or it may not be read
 */
export async function checkTemplateFile(file: string): Promise<CheckedTemplate> {
  const stats = await orExplain(file, stat(file));
  if (!stats.isFile()) throw messages.createError('templateNoFile', [file]);
  if (stats.size > SIZE_LIMIT) return { problems: [tooLarge(stats.size)] };
  return checkTemplate(await orExplain(file, readFile(file)));
}

function tooLarge(size: number) {
  const megabytes = (size / SIZE_LIMIT).toFixed(1);
  return {
    line: 1,
    column: 1,
    path: '',
    problem: `the file has ${megabytes} MB, the limit is 1 MB`,
    action: 'Give the checklist itself: one of 65 points has 0.1 MB.',
  };
}

async function orExplain<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw messages.createError('templateNotFound', [file], [process.cwd()]);
    throw messages.createError('templateNotReadable', [file, message], [file]);
  }
}
