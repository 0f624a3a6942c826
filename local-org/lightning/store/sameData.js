/** Whether two JSON-like values say the same. */
export function sameData(one, other) {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => key in other && sameData(one[key], other[key]))
  );
}

const isObject = (value) => value !== null && typeof value === 'object';
