/**
 * The variable that `replacements` in `sfdx-project.json` puts in the place of a dashboard's running user. Where it is
 * not set, the second replacement there takes the emptied element out (the variable it names is never set): the
 * dashboard then runs as whoever deploys it.
 */
export const DASHBOARD_USER = 'READINESS_DASHBOARD_USER';
