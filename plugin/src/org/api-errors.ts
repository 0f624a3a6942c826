/** What the REST API answers in place of a result. */
export type ApiErrors = { errorCode: string; message: string }[];

export function apiError(errors: ApiErrors, about = ''): Error {
  const [first] = errors;
  const message = `${about}${first?.message ?? 'The org gave no reason.'}`;
  return Object.assign(new Error(message), { errorCode: first?.errorCode ?? 'UNKNOWN' });
}
