// The palette: choose what the marked words do. Techniques stand by family, each with a letter key and a line of
// help; only what has been taught is here.

import { useEffect, useState } from 'preact/hooks'
import { CONFIDENCES, type Confidence } from '../../core/confidence.ts'
import { FAMILIES, familyOf, type TechniqueId } from '../../core/technique.ts'
import { CONFIDENCE_TEXTS, draftSpan, type Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { TECHNIQUE_KEYS } from '../technique-keys.ts'
import { holdsNow, WIDE } from '../use-media.ts'
import { useStore } from '../use-store.ts'
import { Dialog } from './dialog.tsx'
import { GuideDialog } from './guide-dialog.tsx'
import { TechniqueChoice } from './technique-choice.tsx'

function SureRow({ onSure, given }: { onSure: (confidence: Confidence) => void; given: Confidence | null }) {
  const { t } = useApp()
  return (
    <fieldset class="sure">
      <legend>{t('palette.sure')}</legend>
      <div class="button-row">
        {CONFIDENCES.map((confidence, index) => (
          <button
            key={confidence}
            type="button"
            class={given === confidence ? 'primary' : ''}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onSure(confidence)}
          >
            {t(`palette.${CONFIDENCE_TEXTS[confidence]}`)} <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
      </div>
      <p class="small">{t('palette.sureHelp')}</p>
    </fieldset>
  )
}

/** Lays the palette where it hides nothing of the sheet, or keeps the marked words in view above it. */
function usePlace(): void {
  const { stage } = useApp()
  useEffect(() => {
    const element = document.querySelector<HTMLElement>('dialog.palette')
    const panel = document.querySelector('.panel.marking')?.getBoundingClientRect()
    if (element && panel && holdsNow(WIDE)) {
      // Beside the sheet the palette lies exactly on the panel, which it takes the place of.
      Object.assign(element.style, {
        inset: `${Math.max(8, panel.top)}px auto auto ${panel.left}px`,
        width: `${panel.width}px`,
        minHeight: `${Math.min(panel.height, innerHeight - panel.top - 8)}px`,
        maxHeight: `${innerHeight - Math.max(8, panel.top) - 8}px`,
        margin: '0',
      })
      return
    }
    const dialog = element?.getBoundingClientRect()
    const words = stage.getState().picture.wet?.rects ?? []
    const last = words.at(-1)
    if (!dialog || !last) return
    const hidden = last.y + last.height - scrollY - (dialog.top - 16)
    const room = words[0]!.y - scrollY - 16
    if (hidden > 0) scrollBy({ top: Math.min(hidden, Math.max(room, 0)), behavior: 'instant' })
  }, [stage])
}

/** Shown while a draft waits for its technique. `asksSure`: the player also says how sure. */
export function Palette({ actions, asksSure }: { actions: Actions; asksSure: boolean }) {
  const app = useApp()
  const { t, play, draft } = app
  const round = useStore(play, state => state.round)
  const text = useStore(play, state => state.text)
  const editing = useStore(draft, state => state.editing)
  const flag = round.flags.find(one => one.id === editing)
  const [chosen, setChosen] = useState<TechniqueId | null>(flag?.technique ?? null)
  const [asked, setAsked] = useState<TechniqueId | null>(null)
  const span = draftSpan(app)
  usePlace()
  if (!text || !span) return null

  const choose = (technique: TechniqueId): void => {
    setChosen(technique)
    if (!asksSure) actions.place(technique, null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const byLetter = round.taught.find(technique => TECHNIQUE_KEYS[technique] === event.key.toLowerCase())
    const bySure = CONFIDENCES[Number(event.key) - 1]
    if (byLetter) choose(byLetter)
    else if (asksSure && chosen && bySure) actions.place(chosen, bySure)
    else if (event.key === 'Enter' && chosen && !(event.target instanceof HTMLButtonElement))
      actions.place(chosen, asksSure ? (flag?.confidence ?? 'likely') : null)
    else return
    event.preventDefault()
  }

  return (
    <>
      <Dialog
        title={flag ? t('palette.change') : t('palette.title')}
        description="palette-quote"
        className="palette"
        onCancel={() => actions.cancel()}
        onKeyDown={onKeyDown}
      >
        <blockquote id="palette-quote" lang={text.language} dir={text.direction}>
          {text.text.slice(span.start, span.end)}
        </blockquote>
        <div role="radiogroup" aria-label={t('palette.title')} class="families">
          {FAMILIES.map(family => {
            const techniques = round.taught.filter(technique => familyOf(technique) === family)
            return techniques.length === 0 ? null : (
              <fieldset key={family} class="family" data-family={family}>
                <legend>{t(`family.${family}`)}</legend>
                {techniques.map(technique => (
                  <TechniqueChoice
                    key={technique}
                    technique={technique}
                    chosen={chosen === technique}
                    onChoose={() => setChosen(technique)}
                    onPick={() => choose(technique)}
                    onAsk={() => setAsked(technique)}
                  />
                ))}
              </fieldset>
            )
          })}
        </div>
        {asksSure && chosen && (
          <SureRow given={flag?.confidence ?? null} onSure={sure => actions.place(chosen, sure)} />
        )}
        <div class="button-row">
          {flag && (
            <>
              <button type="button" onClick={() => actions.moveWords()}>
                {t('palette.moveWords')}
              </button>
              <button type="button" onClick={() => actions.remove(flag.id)}>
                {t('palette.remove')}
              </button>
            </>
          )}
          {!asksSure && chosen && (
            <button type="button" class="primary" onClick={() => actions.place(chosen, null)}>
              {flag ? t('palette.keep') : t('palette.place')}
            </button>
          )}
          <button type="button" onClick={() => actions.cancel()}>
            {t('mark.cancel')}
          </button>
        </div>
      </Dialog>
      {asked && <GuideDialog opened={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
