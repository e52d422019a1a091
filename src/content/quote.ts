// From exact words to a place on the page, and, where they are not there, to the words that come nearest.

import { distance } from 'fastest-levenshtein'
import { contains, type Span } from '../core/span.ts'
import type { QuoteSource } from './schema.ts'

/** The place of a quote, or what is wrong with it and how to mend it. */
export type Located = { readonly span: Span } | { readonly what: string; readonly mend: string }

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 87)}…` : text)

/**
 * Finds a quote in `text`. Words are compared letter for letter, in NFC. `within` narrows the search to one
 * place, where the quote stands there at all; `parts` are the blocks of the page, since no quote runs over from one into the next.
 */
export function locate(
  text: string,
  parts: readonly Span[],
  source: string | QuoteSource,
  within?: Span,
): Located {
  const { quote, occurrence, prefix, suffix } = normalise(source)
  const everywhere = occurrencesOf(text, quote)
  const inside = within ? everywhere.filter(span => contains(within, span)) : []
  const all = inside.length > 0 ? inside : everywhere
  const inPart = all.filter(span => parts.some(part => contains(part, span)))
  if (all.length > 0 && inPart.length === 0)
    return {
      what: `“${short(quote)}” runs over from one paragraph into the next`,
      mend: 'Quote words of one paragraph, or split the mark in two.',
    }
  if (all.length === 0) {
    const nearest = nearestWords(text, quote)
    return {
      what: `“${short(quote)}” does not stand in the text`,
      mend: nearest
        ? `Did you mean “${nearest}”? Quotes are exact: letters, spaces and quotation marks.`
        : 'Copy the words from the text.',
    }
  }
  const fitting = inPart.filter(
    span =>
      (!prefix || text.slice(0, span.start).endsWith(prefix)) &&
      (!suffix || text.slice(span.end).startsWith(suffix)),
  )
  if (fitting.length === 0)
    return {
      what: `“${short(quote)}” stands in the text, but not with that prefix or suffix`,
      mend: `Right before it stands “${text.slice(Math.max(0, inPart[0]!.start - 20), inPart[0]!.start)}”, right after it “${text.slice(inPart[0]!.end, inPart[0]!.end + 20)}”.`,
    }
  if (occurrence !== undefined) {
    const span = fitting[occurrence - 1]
    return span
      ? { span }
      : {
          what: `“${short(quote)}” has no occurrence ${occurrence}: it stands ${fitting.length} times`,
          mend: `Give an occurrence from 1 to ${fitting.length}.`,
        }
  }
  if (fitting.length > 1)
    return {
      what: `“${short(quote)}” stands ${fitting.length} times in the text`,
      mend: `Say which: { "quote": …, "occurrence": 1 to ${fitting.length} }, or give a prefix or suffix.`,
    }
  return { span: fitting[0]! }
}

function normalise(source: string | QuoteSource): QuoteSource {
  const from = typeof source === 'string' ? { quote: source } : source
  return Object.fromEntries(
    Object.entries(from).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.normalize('NFC') : value,
    ]),
  ) as QuoteSource
}

function occurrencesOf(text: string, quote: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length })
  return found
}

/** The run of words that comes nearest to `quote` by edit distance, or null where nothing is near. */
function nearestWords(text: string, quote: string): string | null {
  const starts = [...text.matchAll(/\S+/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const count = quote.split(/\s+/).length
  let best: { words: string; far: number } | null = null
  for (let size = Math.max(1, count - 1); size <= count + 1; size++)
    for (let i = 0; i + size <= starts.length; i++) {
      const words = text.slice(starts[i]!.start, starts[i + size - 1]!.end)
      const far = distance(words.toLowerCase(), quote.toLowerCase())
      if (!best || far < best.far) best = { words, far }
    }
  return best && best.far <= quote.length / 2 ? best.words : null
}
