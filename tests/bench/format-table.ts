/** A line of a table: what was measured, and the mean of each category. */
export interface Row {
  readonly name: string
  readonly means: ReadonlyMap<string, number>
}

/** Writes measures as a Markdown table, three digits each; the first row names the columns. */
export function formatTable(heading: string, rows: readonly Row[]): string {
  const columns = [...(rows[0]?.means.keys() ?? [])]
  const cells = rows.map(({ name, means }) => [
    name,
    ...columns.map((column) => (means.get(column) ?? 0).toFixed(3)),
  ])
  const lines = [[heading, ...columns], ['---', ...columns.map(() => '---:')], ...cells]
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0))
  return lines
    .map((line) => `| ${line.map((cell, column) => cell.padEnd(width(column))).join(' | ')} |`)
    .join('\n')
}
