// What a part of the simulation hands back: tables to read, and the same numbers for a machine.

/** A table under its title; cells are text already. `after` says how to read it. */
export type Table = {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly after?: string
}

/** The numbers of a part, by name. */
export type Facts = Readonly<Record<string, unknown>>

export type Part = { readonly name: string; readonly tables: readonly Table[]; readonly facts: Facts }

export const two = (value: number): string => {
  const text = value.toFixed(2)
  return text === '-0.00' ? '0.00' : text.replace('-', '−')
}
export const signed = (value: number): string => (two(value).startsWith('−') ? two(value) : `+${two(value)}`)
export const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
export const percentFine = (share: number): string => `${(100 * share).toFixed(1).replace('-', '−')} %`
export const between = ({ low, high }: { readonly low: number; readonly high: number }, tell = two): string =>
  `${tell(low)} to ${tell(high)}`

/** A table in Markdown, as prettier would set it. */
export function markdownOf({ title, heads, rows, after }: Table): string {
  const widths = heads.map((head, at) => Math.max(3, head.length, ...rows.map(row => row[at]!.length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const table = [line(heads), rule, ...rows.map(line)].join('\n')
  return [`**${title}**`, table, ...(after ? [after] : [])].join('\n\n')
}

const fence = (name: string, end: 'from' | 'to') => `<!-- simulate: ${name}, ${end} here -->`

/** The text with what stands between a part's two comments replaced. Throws where they are missing. */
export function withTables(text: string, name: string, tables: string): string {
  const [start, end] = [text.indexOf(fence(name, 'from')), text.indexOf(fence(name, 'to'))]
  if (start < 0 || end < start) throw new Error(`the README has no place for the tables of ${name}`)
  return `${text.slice(0, start + fence(name, 'from').length)}\n\n${tables}\n\n${text.slice(end)}`
}
