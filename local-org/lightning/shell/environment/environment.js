/**
 * What the page says about its user: language, locale, rights, labels. A module of its own, outside every bundle, as
 * the base components read it while they load.
 */
export const environment = JSON.parse(document.getElementById('local-org-environment').textContent);

globalThis.localOrg = environment;

/** The values of `@salesforce/…` modules. */
export const scoped = {
  label: (name) => environment.labels[name] ?? name,
  baseLabel: (name, otherwise) => environment.baseLabels[name] ?? otherwise ?? name,
  i18n: (name, otherwise) => environment.i18n[name] ?? otherwise,
  user: (name) => ({ Id: environment.user.id, isGuest: false })[name],
  client: (name) => ({ formFactor: environment.formFactor })[name],
  customPermission: (name) => environment.customPermissions.includes(name) || undefined,
  userPermission: (name) => environment.userPermissions.includes(name) || undefined,
  resourceUrl: (name) => `/resource/${name}`,
};
