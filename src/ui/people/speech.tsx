// Somebody of the desk saying something: a portrait cut from paper, a name in words, and a slip with the line.

import '../styles/people.css'
import type { ComponentChildren } from 'preact'
import type { Remark, RemarkCode, Speaker } from '../../core/remarks.ts'
import type { Translate } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'

/** The words of a remark. Every code has a first variant; tests see to it that it has as many as it says. */
export const wordsOf = (t: Translate, { code, variant }: Remark): string =>
  t(`remark.${code}.${variant}` as `remark.${RemarkCode}.1`)

/** A portrait. It is there for the eye: the name stands beside it in words. */
export function Portrait({ who }: { who: Speaker }) {
  return <img class="portrait" src={`./assets/pictures/${who}.svg`} alt="" width="72" height="72" />
}

export function Speech({
  who,
  className = '',
  code,
  children,
}: {
  who: Speaker
  className?: string
  code?: RemarkCode
  /** The line, and what else is on the slip. */
  children: ComponentChildren
}) {
  const { t } = useApp()
  return (
    <div class={`speech ${className}`} data-who={who} data-code={code}>
      <Portrait who={who} />
      <div class="speech-slip">
        <p class="speech-who">{t(`people.name.${who}`)}</p>
        {children}
      </div>
    </div>
  )
}
