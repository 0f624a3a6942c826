import { ApiError } from '../data/contract.ts';
import type { Door } from './request.ts';

export const refuseBulk: Door = () => {
  throw new ApiError('FUNCTIONALITY_NOT_ENABLED', 'Bulk API is not modelled yet by the local org', 400);
};
