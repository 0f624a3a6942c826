/**
 * The field paths that a representation holds: `['Name', 'Shelf__r.Name']`. What was asked of a parent that the record
 * does not have counts too, as it may get one.
 * @param {{ fields: Record<string, { value: any }> }} representation
 * @param {string[]} [asked] field paths
 * @returns {string[]}
 */
export function pathsIn({ fields }, asked = []) {
  return Object.entries(fields).flatMap(([name, { value }]) => {
    const below = asked.filter((path) => path.startsWith(`${name}.`));
    if (!isRecord(value)) return below.length > 0 ? below : [name];
    const inner = below.map((path) => path.slice(name.length + 1));
    return pathsIn(value, inner).map((path) => `${name}.${path}`);
  });
}

/** The field paths of one record wherever it stands in a representation, as itself or as a parent. */
export function pathsOfRecord(representation, id, asked = []) {
  const parents = Object.values(representation.fields).flatMap(({ value }) => (isRecord(value) ? [value] : []));
  const above = parents.flatMap((parent) => pathsOfRecord(parent, id));
  return representation.id === id ? [...pathsIn(representation, asked), ...above] : above;
}

const isRecord = (value) => value !== null && typeof value === 'object' && 'fields' in value;
