// The files of a session: its log as it came, folded once more on this device, as tables. All of it is fetched when somebody
// asks for a file.

import { foldLog } from '../../../live/authority/reduce.ts'
import type { LogRecord, RoomState } from '../../../live/authority/types.ts'
import { nameLanguage } from '../../../i18n/languages.ts'
import type { Translate } from '../../../i18n/i18n.ts'
import type { LiveWords } from '../../../export/live/words.ts'
import { nameOf } from '../names.ts'
import { formatMoment } from './clock.tsx'

export const KINDS = ['xlsx', 'csv', 'jsonl'] as const
export type Kind = (typeof KINDS)[number]

export type File = {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly type: string
}

const isRecord = (value: unknown): value is LogRecord =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  'events' in value &&
  Array.isArray(value.events)

/** The room a log leads to; null where it is not a whole log. Never throws. */
export function readLog(log: string): RoomState | null {
  try {
    const records = log
      .split('\n')
      .filter(line => line.trim() !== '')
      .map((line): unknown => JSON.parse(line))
    if (!records.every(isRecord) || !records.every(({ seq }, index) => seq === index + 1)) return null
    return foldLog(records)
  } catch {
    return null
  }
}

/** A day on this device's clock, as in 2026-11-21. */
export function dayOf(moment: number): string {
  const date = new Date(moment)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function wordsIn(t: Translate, language: string): LiveWords {
  return {
    word: key => t(`console.table.${key}`),
    name: ({ name }) => nameOf(name, t),
    technique: technique => t(`technique.${technique}.name`),
    sure: confidence => t(`palette.${confidence === 'sure' ? 'certain' : confidence}`),
    language: tag => nameLanguage(tag, language),
    when: moment => formatMoment(moment, language),
  }
}

/**
 * Makes the files of a kind. `now`: ms since 1970, for their names. Null where the log is damaged. Rejects where the maker
 * of such files could not be fetched.
 */
export async function filesOf(
  kind: Kind,
  log: string,
  {
    code,
    now,
    t,
    language,
    region,
  }: {
    readonly code: string
    readonly now: number
    readonly t: Translate
    readonly language: string
    /** Tag by which numbers are written: the browser's own. */
    readonly region: string
  },
): Promise<readonly File[] | null> {
  const name = `just-asking ${code} ${dayOf(now)}`
  if (kind === 'jsonl') return [{ name: `${name}.jsonl`, content: log, type: 'application/x-ndjson' }]
  const state = readLog(log)
  if (!state) return null
  const { sessionTables } = await import('../../../export/live/tables.ts')
  const tables = sessionTables(state, wordsIn(t, language))
  if (kind === 'xlsx') {
    const { xlsxOf, XLSX_TYPE } = await import('../../../export/live/xlsx.ts')
    return [{ name: `${name}.xlsx`, content: xlsxOf(tables), type: XLSX_TYPE }]
  }
  const { tableCsv } = await import('../../../export/live/csv.ts')
  const decimalComma = (1.5).toLocaleString(region).includes(',')
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(table => ({
      name: `${name} ${table.name}.csv`,
      content: tableCsv(table, decimalComma),
      type: 'text/csv;charset=utf-8',
    }))
}
