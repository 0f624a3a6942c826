import { ApiError } from '../data/contract.ts';

/** For what Salesforce's reports do and the local org's do not: named, never left out of a result. */
export const reportGap = (what: string): ApiError =>
  new ApiError('FUNCTIONALITY_NOT_ENABLED', `${what} is not modelled by the local org`, 400);
