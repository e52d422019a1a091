// The guide's words on one technique, gathered from the locale.

import type { Translate } from '../../i18n/i18n.ts'
import { familyOf, type TechniqueId } from '../../core/technique.ts'

/** The signs by which a technique is known, in their order. */
export const signsOf = (t: Translate, technique: TechniqueId): readonly string[] =>
  Object.values(t(`guide.card.${technique}.signs`, { returnObjects: true }))

/** All that a search for a technique looks through: its name, its line, its signs and its family. */
export const searchTextOf = (t: Translate, technique: TechniqueId): string =>
  [
    t(`technique.${technique}.name`),
    t(`technique.${technique}.line`),
    ...signsOf(t, technique),
    t(`family.${familyOf(technique)}`),
  ].join('\n')
