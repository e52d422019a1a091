// Days and lists of names, as the language writes them.

import type { TechniqueId } from '../../core/technique.ts'
import type { Translate } from '../../i18n/i18n.ts'

const DAY = 86_400_000

/** A day on the wall, as “Monday, 12 January”. */
export const dateWords = (day: number, language: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(day * DAY)

/** Names of techniques in a sentence. */
export const listNames = (techniques: readonly TechniqueId[], t: Translate, language: string): string =>
  new Intl.ListFormat(language).format(
    techniques.map(technique => t(`technique.${technique}.name`).toLocaleLowerCase(language)),
  )
