/** The formats of an export. */
import { blockers } from '../assessment/blockers.ts';
import type { Assessment } from '../assessment/model.ts';
import { csv } from './csv.ts';
import { htmlPage } from './html.ts';
import { markdown } from './markdown.ts';

export const FORMATS = ['csv', 'json', 'md', 'html'] as const;
export type ExportFormat = (typeof FORMATS)[number];

const RENDERERS: Record<ExportFormat, (assessments: Assessment[]) => string> = {
  csv,
  json: (assessments) => `${JSON.stringify({ assessments: assessments.map(exported) }, null, 2)}\n`,
  md: markdown,
  html: htmlPage,
};

export const render = (assessments: Assessment[], format: ExportFormat): string => RENDERERS[format](assessments);

/** Everything that was read, and the blockers. */
const exported = (assessment: Assessment) => ({ ...assessment, blockers: blockers(assessment) });
