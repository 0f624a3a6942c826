/** An answer of GraphQL to a register's page, as the org gives it. */
type Fields = Record<string, unknown>;

/** A value alone, or the value and how the org words it. */
const field = (value: unknown) =>
  Array.isArray(value) ? { value: value[0], displayValue: value[1] } : { value, displayValue: null };

/** A field whose name has a dot is one of the record above: `'Topic__r.Name'`. */
export function entryNode(Id: string, fields: Fields): Fields {
  const node: Fields = { Id };
  for (const [name, value] of Object.entries(fields)) {
    const [parent, own] = name.split('.');
    if (own) node[parent!] = { ...(node[parent!] as Fields), [own]: field(value) };
    else node[name] = field(value);
  }
  return node;
}

export const registerData = (lists: Record<string, Fields[]>, hasNextPage = false) => ({
  uiapi: {
    query: Object.fromEntries(
      Object.entries(lists).map(([name, nodes]) => [
        name,
        { edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage } },
      ]),
    ),
  },
});

/** Of `getObjectInfos`, for a user who may do everything or nothing. */
export const objectInfos = (objects: Record<string, string[]>, may = true) => ({
  results: Object.entries(objects).map(([apiName, fields]) => ({
    result: {
      apiName,
      createable: may,
      updateable: may,
      deletable: may,
      fields: Object.fromEntries(fields.map((name) => [name, { label: `« ${name} »`, updateable: may }])),
    },
  })),
});
