// The three slips of Fix it, as they lie on the desk: a letter, the words, and once chosen a stamp and the reason.

import type { ExcerptText, FixIt, Rewrite } from '../../core/excerpt.ts'
import { useApp } from '../context.ts'

/** One slip: which rewrite it is, its words, and what is said once it has been chosen. */
export type Slip = { readonly rewrite: Rewrite; readonly words: string; readonly why: string }

/** The slips of a passage in the order in which they are offered. */
export const slipsOf = (fair: string, fixIt: FixIt, order: readonly Rewrite[]): Slip[] =>
  order.map(rewrite =>
    rewrite === 'fair'
      ? { rewrite, words: fair, why: fixIt.fairWhy }
      : { rewrite, words: fixIt[rewrite].text, why: fixIt[rewrite].why },
  )

/** A tick, a thing that leans, a hole where something was. */
const SIGNS: Readonly<Record<Rewrite, string>> = {
  fair: 'M4 13l5 5L20 6',
  leaning: 'M9 20L16 4M4 20h16',
  bare: 'M12 4a8 8 0 1 0 .1 0M6 18L18 6',
}

function Stamp({ rewrite }: { rewrite: Rewrite }) {
  const { t } = useApp()
  return (
    <span class="fix-stamp" data-rewrite={rewrite}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SIGNS[rewrite]} />
      </svg>
      {t(`fix.stamp.${rewrite}`)}
    </span>
  )
}

export function FixItSlips({
  text,
  slips,
  chosen,
  onChoose,
}: {
  text: ExcerptText
  slips: readonly Slip[]
  /** What was chosen so far, in order. */
  chosen: readonly Rewrite[]
  onChoose: (index: number) => void
}) {
  const { t } = useApp()
  const inCopy = { lang: text.language, dir: text.direction }
  return (
    <ol class="fix-slips">
      {slips.map(({ rewrite, words, why }, index) => {
        const isTried = chosen.includes(rewrite)
        const isPrinted = chosen.at(-1) === rewrite
        return (
          <li key={rewrite} data-rewrite={isTried ? rewrite : undefined}>
            <button
              type="button"
              aria-pressed={isPrinted}
              aria-keyshortcuts={String(index + 1)}
              aria-describedby={isTried ? `fix-why-${rewrite}` : undefined}
              onClick={() => onChoose(index)}
            >
              <b class="fix-letter">{'ABC'[index]}</b>
              <span class="fix-words" {...inCopy}>
                {words}
              </span>
              {isTried && <Stamp rewrite={rewrite} />}
            </button>
            {isTried && (
              <div class="fix-why" id={`fix-why-${rewrite}`}>
                {chosen.length > 1 && chosen[0] === rewrite && <b>{t('fix.first')} </b>}
                <span {...inCopy}>{why}</span>
                {isPrinted && <em> {t('fix.prints')}</em>}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
