/** What the parts of an outline have in common. */
import LANG from '@salesforce/i18n/lang';
import type { Section } from 'c/readinessDocument';
import type { Part, Title } from 'c/readinessOutline';

/** A part without a title of its own has that of its topic. */
export type Content = Partial<Omit<Section, 'key'>>;

export type PartName = Part['part'];

/** Parts that take the same fields stand together in the outline's type. */
export type PartNamed<N extends PartName> = N extends PartName ? Part & { part: N } : never;

/** In the user's language, as all that the org words is. */
export const titleIn = ({ en, fr }: Title): string => (LANG.startsWith('fr') ? fr : en);
