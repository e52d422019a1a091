// Tables of plain text for the command line.

/** How a column is set: words to the left, numbers to the right. */
export type Align = 'left' | 'right'

/** Lines of a table under its heads. `aligns` goes column by column; what it leaves out is set to the right. */
export function tableOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[] = ['left'],
): string {
  const all = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        return (aligns[column] ?? 'right') === 'left' ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  return [line(heads), widths.map(width => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
