// How the check-up's addresses, dates and figures are written.

import { LEAST_CHANGE } from '../../core/practice/instrument.ts'
import { hashOf } from '../route.ts'

/** The address of the check-up, of its desk, of a finished one, or of one of its pages, counted from 1. */
export const checkUpHash = (at?: string, page?: number): string =>
  hashOf({ screen: 'check-up', at, page: page === undefined ? undefined : String(page) })

/** How large a change has to be to be seen, for the texts that say so. */
export const leastChange = (language: string): { one: string; class: string } => {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1 })
  return { one: number.format(LEAST_CHANGE.onePerson), class: number.format(LEAST_CHANGE.classOfTwenty) }
}

/** A day, as the language writes it. */
export const formatDay = (when: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(when)

/** A figure with two decimals. `signed`: with a plus where it is above 0, as for a change. */
export const formatFigure = (value: number, language: string, signed = false): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: signed ? 'exceptZero' : 'negative',
  })
    .format(value)
    // A minus, not a hyphen: beside “to” the hyphen is read as a dash.
    .replace('-', '−')
