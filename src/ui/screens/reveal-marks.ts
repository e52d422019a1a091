// What lies on the sheet at each moment: the player's flags, and the verdicts the red pencil has told so far.

import type { ExcerptText } from '../../core/excerpt.ts'
import type { PlayState } from '../../store/play-store.ts'
import { familyOf } from '../../core/technique.ts'
import type { Translate } from '../../i18n/i18n.ts'
import type { Decoration } from '../sheet/decorate.ts'
import type { Marks } from '../sheet/use-layout.ts'

/** The first letter of a family's name stands for it on the ink. */
export const letterOf = (name: string): string => /\p{L}/u.exec(name)?.[0].toLocaleUpperCase() ?? ''

/** Decorations of the sheet. `told`: index of the last stop that has been reached; -1 while marking. */
export function decorationsOf(
  { round, score, passages }: PlayState,
  told: number,
  t: Translate,
): Decoration[] {
  const flags = round.flags.map((flag): Decoration => {
    const family = familyOf(flag.technique)
    return {
      span: flag.span,
      flag: { id: flag.id, family, letter: letterOf(t(`family.${family}`)) },
      before: t('mark.flagStart', { technique: t(`technique.${flag.technique}.name`) }),
      after: t('mark.flagEnd'),
    }
  })
  if (!score) return flags
  const verdicts = passages.slice(0, told + 1).flatMap((passage): Decoration[] =>
    passage.spans.map(span => ({
      span,
      verdict: passage.kind,
      before: passage.kind === 'rest' ? '' : `[${t(`reveal.kind.${passage.kind}`)}]`,
      after: '',
    })),
  )
  return [...flags, ...verdicts]
}

/** The same for the stage: all flags and all stops as spans. */
export function marksOf({
  flags,
  score,
  passages,
  key,
}: Pick<PlayState, 'score' | 'passages' | 'key'> & Pick<PlayState['round'], 'flags'>): Marks {
  return {
    flags: flags.map(flag => ({ id: flag.id, spans: [flag.span], family: familyOf(flag.technique) })),
    stops: passages.map(passage => ({
      kind: passage.kind,
      spans: passage.spans,
      inkId: passage.flag === null ? null : (score?.flags[passage.flag]?.flagIds[0] ?? null),
      clashSpan: key?.marks.find(mark => mark.id === passage.markId)?.clash ?? null,
    })),
  }
}

/** The name under which an excerpt's text is read out. */
export const labelOf = (text: ExcerptText, t: Translate): string => t('desk.outlet', { outlet: text.outlet })
