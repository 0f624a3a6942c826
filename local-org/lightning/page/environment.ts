/** What a page tells its modules about its user: the values of `@salesforce/…` and the frame's own texts. */
import { CURRENCY } from '../../api/ui-api/currency.ts';
import { componentsOfType } from '../../api/ui-api/deployed-components.ts';
import type { Labels } from '../../api/ui-api/labels.ts';
import { metadataVersion } from '../../api/ui-api/metadata-version.ts';
import type { Viewer } from '../../api/ui-api/viewer.ts';
import { SYSTEM_ADMINISTRATOR } from '../../data/profile.ts';
import { Recent } from '../../data/recent.ts';
import { readUser } from '../../api/oauth-door.ts';
import { childText } from '../../metadata/component.ts';
import { BASE_LABELS_FR } from './base-labels-fr.ts';
import { frameTexts } from './frame-texts.ts';
import { localeSettings } from './locale-settings.ts';

export type FormFactor = 'Large' | 'Small';

/** Working them out takes longer than all the rest of a page. */
const settings = new Recent<ReturnType<typeof localeSettings>>(20);

export function environmentOf(viewer: Viewer, formFactor: FormFactor) {
  const { session, access, labels, locale, timeZone } = viewer;
  const { org, userId } = session;
  const isFrench = labels.language.startsWith('fr');
  return {
    user: { id: userId, name: String(readUser(session, userId)?.Name ?? userId) },
    language: labels.language,
    metadataVersion: metadataVersion(viewer),
    locale,
    currency: CURRENCY,
    timeZone,
    formFactor,
    i18n: settings.get([locale, labels.language, timeZone].join(), () =>
      localeSettings(locale, labels.language, CURRENCY, timeZone),
    ),
    labels: labelTexts(viewer),
    baseLabels: isFrench ? BASE_LABELS_FR : {},
    texts: frameTexts(isFrench),
    customPermissions: componentsOfType(org, 'CustomPermission')
      .map(({ fullName }) => fullName)
      .filter((name) => access.hasCustomPermission(name)),
    userPermissions: [...SYSTEM_ADMINISTRATOR.userPermissions].filter((name) => access.hasUserPermission(name)),
  };
}

const knownTexts = new WeakMap<Labels, Record<string, string>>();

function labelTexts(viewer: Viewer): Record<string, string> {
  const known = knownTexts.get(viewer.labels) ?? readTexts(viewer);
  knownTexts.set(viewer.labels, known);
  return known;
}

function readTexts({ session, labels }: Viewer): Record<string, string> {
  return Object.fromEntries(
    componentsOfType(session.org, 'CustomLabel').map(({ fullName, xml }) => [
      fullName,
      labels.other('customLabels', fullName, childText(xml, 'value') ?? fullName),
    ]),
  );
}
