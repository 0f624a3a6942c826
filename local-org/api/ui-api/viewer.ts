/** Who looks: rights, language and locale, as every answer that is meant for people depends on them. */
import { accessOf } from '../../data/access.ts';
import type { Access, Session } from '../../data/contract.ts';
import { runningUser } from '../../data/running-user.ts';
import { labelsOf, type Labels } from './labels.ts';

export interface Viewer {
  session: Session;
  access: Access;
  labels: Labels;
  /** for Intl: `fr-FR` */
  locale: string;
  timeZone: string;
}

/** Asks for the page's language instead of the user's, as `?language=` of a page does; numbers and dates follow it. */
const LANGUAGE_HEADER = 'x-local-org-language';

export function viewerOf(session: Session, headers: Readonly<Record<string, string | undefined>> = {}): Viewer {
  const user = runningUser(session);
  const asked = /^[a-z]{2}(_[A-Z]{2})?$/.exec(headers[LANGUAGE_HEADER] ?? '')?.[0];
  const language = asked ?? String(user.global(['$User', 'LanguageLocaleKey']) ?? 'en_US');
  const locale = (asked ?? user.locale).split('_').slice(0, 2).join('-');
  return {
    session,
    access: accessOf(session),
    labels: labelsOf(session.org, language),
    locale,
    timeZone: user.timeZone,
  };
}
