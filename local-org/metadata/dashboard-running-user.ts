/**
 * The user as whom a dashboard of type SpecifiedUser runs: found by username, or the deployment stops. Left out, as in
 * the dashboards of SalesforceFoundation/NPSP, it is taken to be the user who deploys.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_user_references.htm
 */
import type { Org } from '../data/contract.ts';
import { statement } from '../data/statement.ts';
import { childrenNamed, childText, type Component, type Finding, type XmlElement } from './component.ts';

const ELEMENT = 'runningUser';

export const isSpecifiedUserDashboard = ({ type, xml }: Component): boolean =>
  type === 'Dashboard' && (childText(xml, 'dashboardType') ?? 'SpecifiedUser') === 'SpecifiedUser';

/** The dashboard with the deploying user where it names nobody; any other component as it is. */
export function withRunningUser(component: Component, deployingUsername: string): Component {
  const { xml } = component;
  if (!xml || !isSpecifiedUserDashboard(component) || childrenNamed(xml, ELEMENT).length > 0) return component;
  const { line, column } = xml;
  const element = { name: ELEMENT, line, column, attributes: {}, children: [], text: deployingUsername };
  return { ...component, xml: { ...xml, children: inOrder(xml.children, element) } };
}

/** Members stand in the order of their names. */
function inOrder(children: XmlElement[], added: XmlElement): XmlElement[] {
  const next = children.findIndex(({ name }) => name > added.name);
  return next < 0 ? [...children, added] : children.toSpliced(next, 0, added);
}

/** A finding for each dashboard that runs as nobody of this org. */
export function unknownRunningUsers({ database }: Org, components: Component[]): Finding[] {
  const find = statement(database, 'SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE');
  return components.filter(isSpecifiedUserDashboard).flatMap((component): Finding[] => {
    const [at] = childrenNamed(component.xml, ELEMENT);
    const username = at?.text.trim();
    if (!at || !username || find.get(username)) return [];
    const { type: componentType, fullName, file } = component;
    const message = `Cannot find a user that matches any of the following usernames: ${username}`;
    return [
      { file, line: at.line, column: at.column, componentType, fullName, rule: 'dashboard-running-user', message },
    ];
  });
}
