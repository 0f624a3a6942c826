import { z } from 'zod';
import { templateSchema } from './template-schema.ts';

/**
 * The JSON schema of a checklist for editors (`config/checklists/checklist.schema.json`): the shape alone. What
 * concerns several fields at once only `template validate` tells.
 */
export function editorSchema(): object {
  return { title: 'CRM Readiness checklist', ...z.toJSONSchema(templateSchema) };
}
