/** The org's own words in what a wire adapter or a request gives as its error. */
export function messageOf(error) {
  const [first] = [error?.body ?? error].flat();
  return first?.message ?? String(error);
}
