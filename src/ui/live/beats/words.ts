// How the beats write numbers and names.

import type { TechniqueId } from '../../../core/technique.ts'
import { formatNumber } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'

/** Heading of a beat: a wall's only one is an `h1`, a console's stands among others. */
export type Heading = 'h1' | 'h2' | 'h3'

/** The heading below another. */
export const BELOW = { h1: 'h2', h2: 'h3', h3: 'h3' } as const

/** Writes a number as the language does. */
export function useNumber(): (value: number, digits?: number) => string {
  const { language } = useApp()
  return (value, digits = 0) => formatNumber(value, language, digits)
}

/** A share of 1 as the language writes per cent. */
export function usePercent(): (share: number) => string {
  const { language } = useApp()
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  return share => format.format(share)
}

/** What a passage was called; left alone where nothing. */
export function useCalled(): (technique: TechniqueId | null) => string {
  const { t } = useApp()
  return technique => (technique ? t(`technique.${technique}.name`) : t('trainer.beat.leftAlone'))
}
