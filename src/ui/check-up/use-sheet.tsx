// A sheet of the check-up with what lies on it, measured and painted as on the usual desk.

import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { nameLanguage } from '../../i18n/languages.ts'
import { perform } from '../../store/stage-store.ts'
import { createActions } from '../actions.ts'
import { useApp } from '../context.ts'
import { decorationsOf, labelOf, marksOf } from '../screens/reveal-marks.ts'
import { useLayout, usePicture } from '../sheet/use-layout.ts'
import { Sheet } from '../sheet/sheet.tsx'
import { useStore } from '../use-store.ts'
import type { ExcerptText } from '../../core/excerpt.ts'

/** The sheet of the round that `useApp().play` holds. `told`: the last stop that has been reached, -1 for none. */
export function useSheet(text: ExcerptText, told: number) {
  const app = useApp()
  const { t, play, draft, stage } = app
  const state = useStore(play, one => one)
  const { round, score, passages, key } = state
  const actions = useMemo(() => createActions(app), [app])
  const [sheet, setSheet] = useState<HTMLElement | null>(null)
  const decorations = useMemo(() => decorationsOf(state, told, t), [state, told, t])
  const marks = useMemo(
    () => marksOf({ flags: round.flags, score, passages, key }),
    [round.flags, score, passages, key],
  )
  const layout = useLayout(sheet, text)
  usePicture(sheet, text, layout, marks)

  // The root of the words clears the stage whenever the address changes, after this has been drawn.
  const scene = useStore(stage, one => one.scene)
  const wanted = score ? 'reveal' : 'desk'
  useEffect(() => {
    if (scene !== wanted) stage.setState({ scene: wanted })
  }, [stage, scene, wanted])
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
    perform(stage, 'sheet-in')
    return () => {
      actions.letGo()
      draft.setState({ cursor: 0 })
      stage.setState({ scene: 'room' })
    }
    // Once for each sheet, not whenever the language changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text.hash])

  const label = labelOf(text, t)
  const page = useMemo(
    () => <Sheet text={text} decorations={decorations} sheetRef={setSheet} label={label} />,
    [text, decorations, label],
  )
  return { state, actions, sheet, layout, page }
}

/** Says that the copy is in another language than the interface. */
export function OtherLanguage({ text }: { text: ExcerptText }) {
  const { t, language } = useApp()
  if (text.language.split('-')[0] === language.split('-')[0]) return null
  return (
    <p class="other-language">
      {t('desk.otherLanguage', { language: nameLanguage(text.language, language) })}
    </p>
  )
}
