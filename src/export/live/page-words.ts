// Words of a page, as they are quoted in an export.

import type { ExcerptText } from '../../core/excerpt.ts'
import type { Span } from '../../core/span.ts'

/** The words of a span, on one line. */
export const sliceOf = ({ text }: Pick<ExcerptText, 'text'>, { start, end }: Span): string =>
  text.slice(start, end).replaceAll(/\s+/g, ' ')

/** The headline; where a page has none, how it begins. */
export const headlineOf = (text: ExcerptText): string =>
  sliceOf(text, text.parts.find(({ role }) => role === 'headline') ?? text.parts[0]!)
