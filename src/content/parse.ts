// From the text of a level file to a checked source, or to all that is wrong with it.

import { closest } from 'fastest-levenshtein'
import * as v from 'valibot'
import { TECHNIQUES } from '../core/technique.ts'
import type { Problem } from './problem.ts'
import { EXCERPT_KINDS } from './schema.ts'

export type Parsed<T> = { readonly value: T | null; readonly problems: readonly Problem[] }

/** Parses JSON and holds it against a schema; every fault of the file is told, not the first. */
export function parseLevel<S extends v.GenericSchema>(file: string, json: string, schema: S): Parsed<v.InferOutput<S>> {
  let data: unknown
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { value: null, problems: [tellSyntax(file, json, error as SyntaxError)] }
  }
  const result = v.safeParse(schema, data)
  if (result.success) return { value: result.output, problems: [] }
  return { value: null, problems: result.issues.flatMap(issue => tellIssue(file, issue, data)) }
}

function tellSyntax(file: string, json: string, error: SyntaxError): Problem {
  const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? NaN)
  const before = json.slice(0, Number.isNaN(position) ? json.length : position)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return {
    level: 'error',
    file,
    place: `line ${line}, column ${column}`,
    what: `this is not valid JSON: ${error.message}`,
    mend: 'Look at that place and right before it for a missing comma, quotation mark or bracket.',
  }
}

function tellIssue(file: string, issue: v.BaseIssue<unknown>, data: unknown): Problem[] {
  // A union fails as a whole; what its branches say is more to the point.
  if (issue.issues?.length) {
    const nested = issue.issues.filter(inner => inner.path !== undefined)
    const telling = nested.length > 0 ? nested : issue.issues.slice(0, 1)
    return telling.flatMap(inner => tellIssue(file, { ...inner, path: joinPaths(issue, inner) }, data))
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

function explain(issue: v.BaseIssue<unknown>, key: string | number | undefined): Pick<Problem, 'what' | 'mend'> {
  if (issue.type === 'picklist') {
    const options = issue.expected?.includes('"just-asking-questions"') ? TECHNIQUES : EXCERPT_KINDS
    const given = String(issue.input)
    return {
      what: `“${given}” is none of ${options === TECHNIQUES ? 'the techniques' : 'the kinds of excerpt'}`,
      mend: `Did you mean “${closest(given, options as readonly string[])}”? Known are: ${options.join(', ')}.`,
    }
  }
  if (issue.expected === 'never')
    return { what: `“${key}” is not a field of this format`, mend: 'Take it out, or look for a slip of the pen in its name.' }
  if (issue.input === undefined)
    return { what: `“${key}” is missing`, mend: `Add it: it must be ${issue.expected ?? 'there'}.` }
  return { what: issue.message, mend: issue.expected ? `It must be ${issue.expected}.` : 'Mend the value.' }
}
