/** The flags of every command that speaks to an org. */
import { Flags } from '@salesforce/sf-plugins-core';

/** The version that the metadata is written for; without one, a connection falls back to 50.0. */
const API_VERSION = '66.0';

export const targetOrgFlag = Flags.requiredOrg();
export const apiVersionFlag = Flags.orgApiVersion({ default: API_VERSION });
