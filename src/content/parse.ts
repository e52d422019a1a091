// From the text of a level file to a checked source, or to all that is wrong with it.

import { closest } from 'fastest-levenshtein'
import * as v from 'valibot'
import { TECHNIQUES } from '../core/technique.ts'
import type { Problem } from './problem.ts'

export type Parsed<T> = { readonly value: T | null; readonly problems: readonly Problem[] }

/** Parses JSON and holds it against a schema; every fault of the file is told, not the first. */
export function parseLevel<S extends v.GenericSchema>(
  file: string,
  json: string,
  schema: S,
): Parsed<v.InferOutput<S>> {
  // Some editors begin a file with a mark of its encoding.
  const text = json.replace(/^\uFEFF/, '')
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { value: null, problems: [tellSyntax(file, text, error as SyntaxError)] }
  }
  const result = v.safeParse(schema, data)
  if (result.success) return { value: result.output, problems: [] }
  return { value: null, problems: result.issues.flatMap(issue => tellIssue(file, issue, data)) }
}

function tellSyntax(file: string, json: string, error: SyntaxError): Problem {
  const position = syntaxPosition(json, error.message)
  const before = json.slice(0, position ?? 0)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return {
    level: 'error',
    file,
    place: position === null ? '' : `line ${line}, column ${column}`,
    what: `this is not valid JSON: ${error.message.replace(/\s+/g, ' ')}`,
    mend: 'Look at that place and right before it for a missing comma, quotation mark or bracket.',
  }
}

/** Where JSON.parse stopped. Engines say it in different ways, and one of them only shows the letters around it. */
function syntaxPosition(json: string, message: string): number | null {
  const position = /position (\d+)/.exec(message)
  if (position) return Number(position[1])
  const place = /line (\d+) column (\d+)/.exec(message)
  if (place) {
    const lines = json.split('\n').slice(0, Number(place[1]) - 1)
    return lines.reduce((sum, line) => sum + line.length + 1, Number(place[2]) - 1)
  }
  const around = /^Unexpected token '(.+?)', (\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message)
  if (around) {
    const [, token, cutOff, shown] = around
    const start = json.indexOf(shown!)
    // V8 shows ten letters before the one that is wrong, or all there are.
    const at = start < 0 ? -1 : cutOff ? start + 10 : json.indexOf(token!, start)
    if (at >= 0 && json.startsWith(token!, at)) return at
  }
  return /end of|unterminated/i.test(message) ? json.length : null
}

function tellIssue(file: string, issue: v.BaseIssue<unknown>, data: unknown): Problem[] {
  // A union fails as a whole; what its branches say is more to the point.
  if (issue.issues?.length) {
    const nested = issue.issues.filter(inner => inner.path !== undefined)
    if (nested.length > 0)
      return nested.flatMap(inner => tellIssue(file, { ...inner, path: joinPaths(issue, inner) }, data))
  }
  const keys = (issue.path ?? []).map(item => (item as { key: string | number }).key)
  return [{ level: 'error', file, place: tellPlace(keys, data), ...explain(issue, keys.at(-1)) }]
}

function joinPaths(outer: v.BaseIssue<unknown>, inner: v.BaseIssue<unknown>): v.BaseIssue<unknown>['path'] {
  return [...(outer.path ?? []), ...(inner.path ?? [])] as unknown as v.BaseIssue<unknown>['path']
}

/** A path with the names of marks and notes in it: `marks › "night-flights" › core`. */
function tellPlace(keys: readonly (string | number)[], data: unknown): string {
  let at = data
  const steps = keys.map(key => {
    at = (at as Record<string | number, unknown> | undefined)?.[key]
    const id = typeof key === 'number' ? (at as { id?: unknown } | undefined)?.id : undefined
    if (typeof id === 'string') return `"${id}"`
    return typeof key === 'number' ? `number ${key + 1}` : key
  })
  return steps.join(' › ')
}

function explain(
  issue: v.BaseIssue<unknown>,
  key: string | number | undefined,
): Pick<Problem, 'what' | 'mend'> {
  const named = typeof key === 'number' ? `number ${key + 1}` : `“${key}”`
  const wanted = issue.expected
  if (issue.type === 'picklist') {
    const options = [...(wanted ?? '').matchAll(/"([^"]+)"/g)].map(match => match[1]!)
    const given = String(issue.input)
    const what = options.includes(TECHNIQUES[0]!) ? 'the techniques' : 'the words that may stand here'
    return {
      what: `“${given}” is none of ${what}`,
      mend: `Did you mean “${nearest(given, options)}”? Known are: ${options.join(', ')}.`,
    }
  }
  if (wanted === 'never')
    return {
      what: typeof key === 'number' ? `${named} is too many` : `${named} is not a field of this format`,
      mend: 'Take it out, or look for a slip of the pen in its name.',
    }
  if (issue.input === undefined) return { what: `${named} is missing`, mend: 'Add it.' }
  if (issue.type === 'min_length')
    return { what: issue.message, mend: typeof issue.input === 'string' ? 'Write it.' : 'Add one.' }
  if (issue.type === 'union')
    return {
      what: `${named} is neither a text nor an object`,
      mend: 'Write the exact words, or { "quote": the exact words, "occurrence": which one }.',
    }
  return { what: issue.message, mend: wanted ? `It must be ${wanted}.` : 'Mend the value.' }
}

/** The option somebody meant: one that holds the word as a part of it, else the nearest by edit distance. */
function nearest(given: string, options: readonly string[]): string {
  const word = given
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-')
  return (word.length > 2 && options.find(option => option.includes(word))) || closest(word, options)
}
