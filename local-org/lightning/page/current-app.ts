import { answerRest } from '../../api/rest.ts';
import { isSuccess, type OrgServer } from '../../api/request.ts';
import type { Viewer } from '../../api/ui-api/viewer.ts';

export interface CurrentApp {
  developerName: string;
  label: string;
  headerColor: string;
  navItems: NavItem[];
  /** every app of the user */
  apps: { developerName: string; label: string }[];
}

export interface NavItem {
  developerName: string;
  label: string;
  /** a path of this org */
  address: string;
}

interface AppRepresentation {
  developerName: string;
  label: string;
  headerColor: string;
  navItems: { developerName: string; label: string; pageReference: PageReference }[];
}

interface PageReference {
  type: string;
  attributes: { apiName?: string; objectApiName?: string; pageName?: string };
}

/** The app of this name, else the first of the user's; undefined where no permission set shows any. */
export function currentApp(server: OrgServer, viewer: Viewer, name: string | undefined): CurrentApp | undefined {
  const answer = answerRest(server, viewer.session, {
    method: 'GET',
    version: '66.0',
    path: 'ui-api/apps',
    query: new URLSearchParams(),
    body: undefined,
    headers: { 'x-local-org-language': viewer.labels.language },
  });
  if (!isSuccess(answer)) return undefined;
  const { apps } = answer.body as { apps: AppRepresentation[] };
  const app = apps.find(({ developerName }) => developerName === name) ?? apps[0];
  return (
    app && {
      developerName: app.developerName,
      label: app.label,
      headerColor: app.headerColor,
      navItems: app.navItems.map(({ developerName, label, pageReference }) => {
        return { developerName, label, address: addressOf(pageReference) };
      }),
      apps: apps.map(({ developerName, label }) => ({ developerName, label })),
    }
  );
}

function addressOf({ type, attributes }: PageReference): string {
  if (type === 'standard__namedPage') return `/lightning/page/${attributes.pageName}`;
  if (type === 'standard__objectPage') return `/lightning/o/${attributes.objectApiName}/list`;
  return `/lightning/n/${attributes.apiName}`;
}
