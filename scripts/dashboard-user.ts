/** The variable that `replacements` in `sfdx-project.json` puts in the place of a dashboard's running user. */
export const DASHBOARD_USER = 'READINESS_DASHBOARD_USER';
