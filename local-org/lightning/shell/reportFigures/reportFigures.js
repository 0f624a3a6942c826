/** What is shown of a report's result, as the REST API gives it: tables and series of figures. */

/** The place of a figure in each group: `s!Column` or `RowCount`; the number of rows where it is not asked for. */
function placeOf(result, name) {
  const { aggregates } = result.reportMetadata;
  const place = aggregates.indexOf(name ?? 'RowCount');
  return place < 0 ? aggregates.length - 1 : place;
}

export const figure = (result, key, name) => result.factMap[key]?.aggregates[placeOf(result, name)];

export const figureLabel = (result, name) =>
  result.reportExtendedMetadata.aggregateColumnInfo[result.reportMetadata.aggregates[placeOf(result, name)]].label;

const isSecondOf = (result, name) =>
  result.groupingsAcross.groupings.length > 0 || result.reportMetadata.groupingsDown[1]?.name === name;

/** One bar for each first group, in parts where there is a second grouping. */
export function seriesOf(result, name, second) {
  const across = result.groupingsAcross.groupings;
  const isParted = second && isSecondOf(result, second);
  return result.groupingsDown.groupings.map(({ key, label, groupings }) => {
    const parts = !isParted
      ? []
      : across.length > 0
        ? across.map((top) => ({ label: top.label, ...none(figure(result, `${key}!${top.key}`, name)) }))
        : groupings.map((group) => ({ label: group.label, ...none(figure(result, `${group.key}!T`, name)) }));
    const whole = none(figure(result, `${key}!T`, name));
    return { key, label, value: whole.value, text: whole.text, parts: parts.filter(({ value }) => value > 0) };
  });
}

const none = (found) => ({ value: found?.value ?? 0, text: found?.label ?? '0' });

/** The order that a dashboard's component asks for: `RowValueDescending`, `RowLabelAscending`… */
export function sorted(series, sortBy) {
  const direction = sortBy.endsWith('Descending') ? -1 : 1;
  if (sortBy.startsWith('RowValue')) return [...series].sort((a, b) => direction * (a.value - b.value));
  return direction < 0 ? [...series].reverse() : series;
}

/** Rows for a table: a line for each group with its figures, its records below it, the whole at the end. */
export function tableOf(result, totalLabel) {
  const across = result.groupingsAcross.groupings;
  const isMatrix = across.length > 0;
  const names = isMatrix ? ['RowCount'] : result.reportMetadata.aggregates;
  const tops = isMatrix ? [...across.map(({ key }) => key), 'T'] : ['T'];
  const figures = (key) =>
    tops.flatMap((top) =>
      names.map((name) => ({ key: `${top} ${name}`, text: figure(result, `${key}!${top}`, name)?.label ?? '' })),
    );
  const heads = isMatrix
    ? [...across.map(({ label }) => label), totalLabel]
    : names.map((name) => figureLabel(result, name));
  const lines = [];
  const visit = (groups, above) => {
    for (const { key, label, groupings } of groups) {
      const path = [...above, label];
      lines.push({ key, label, path, figures: figures(key), records: records(result, key) });
      visit(groupings, path);
    }
  };
  visit(result.groupingsDown.groupings, []);
  return { heads: heads.map((label, index) => ({ key: String(index), label })), lines, total: figures('T') };
}

/** A dashboard's table: each grouping and figure that it asks for in a column, a line for each of the deepest groups asked for. */
export function flexTableOf(result, columns, maxRows, totalLabel) {
  const { aggregateColumnInfo, groupingColumnInfo } = result.reportExtendedMetadata;
  const levels = result.reportMetadata.groupingsDown.map(({ name }) => name);
  const shown = columns.filter(({ name }) => levels.includes(name) || aggregateColumnInfo[name]);
  const depth = Math.max(1, ...shown.map(({ name }) => levels.indexOf(name) + 1));
  const line = (key, textOf) => {
    const [first, ...others] = shown.map((column) => ({ key: column.name, text: textOf(column) ?? '' }));
    return { key, first: first?.text, others };
  };
  const lines = [];
  const visit = (groups, above) => {
    for (const { key, label, groupings } of groups) {
      const labels = [...above, label];
      if (labels.length < depth) visit(groupings, labels);
      else lines.push(line(key, ({ name }) => labels[levels.indexOf(name)] ?? figure(result, `${key}!T`, name)?.label));
    }
  };
  visit(result.groupingsDown.groupings.slice(0, maxRows ?? undefined), []);
  const wholeOf = ({ name, hasTotal }) => (hasTotal ? figure(result, 'T!T', name)?.label : '');
  const total = shown.some(({ hasTotal }) => hasTotal) ? line('total', wholeOf) : undefined;
  return {
    heads: shown.map(({ name }) => ({
      key: name,
      label: (groupingColumnInfo[name] ?? aggregateColumnInfo[name]).label,
    })),
    lines,
    total: total && { ...total, first: total.first || totalLabel },
  };
}

/** The rows of one group, of all its columns across. */
export function records(result, key) {
  const tops = ['T', ...result.groupingsAcross.groupings.map((group) => group.key)];
  return tops
    .flatMap((top) => result.factMap[`${key}!${top}`]?.rows ?? [])
    .map(({ dataCells }, index) => ({
      key: `${key} ${index}`,
      cells: dataCells.map(({ label, recordId }, place) => ({
        key: String(place),
        text: label,
        address: recordId && `/lightning/r/${recordId}/view`,
      })),
    }));
}
