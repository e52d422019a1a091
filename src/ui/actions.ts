// What a player can do at the desk, from whichever hand it comes: each act goes to the rules, is spoken, and is
// answered by the stage. Components call these and hold no rules of their own.

import type { Confidence } from '../core/confidence.ts'
import type { Rewrite } from '../core/excerpt.ts'
import type { Flag, Refusal } from '../core/round/types.ts'
import { wordAt, wordsIn, type Span } from '../core/span.ts'
import type { TechniqueId } from '../core/technique.ts'
import { IDLE_DRAFT, ordered } from '../store/draft-store.ts'
import { perform, type Act } from '../store/stage-store.ts'
import { afterFrame } from './after-frame.ts'
import type { App } from './context.ts'

/** The texts of the three steps of confidence. */
export const CONFIDENCE_TEXTS = {
  hunch: 'hunch',
  likely: 'likely',
  sure: 'certain',
} as const satisfies Record<Confidence, string>

/** How the desk answers each way of mending: with the stamp, the nib, the eraser. */
const MENDED = { fair: 'sign-off', leaning: 'change', bare: 'remove' } as const satisfies Record<Rewrite, Act>

/** The words a draft holds as a span of the document text; null where it holds none. */
export function draftSpan({ draft, play }: Pick<App, 'draft' | 'play'>): Span | null {
  const { range } = draft.getState()
  const { text } = play.getState()
  if (!range || !text) return null
  const { first, last } = ordered(range)
  return { start: wordAt(text.words, first).start, end: wordAt(text.words, last).end }
}

/** The acts of the desk. */
export type Actions = ReturnType<typeof createActions>

/** Binds the acts to an app. */
export function createActions(app: App) {
  const { play, draft, stage, announcer, t } = app
  const name = (technique: TechniqueId): string => t(`technique.${technique}.name`)
  const flags = (): readonly Flag[] => play.getState().round.flags
  const count = (): number => flags().length
  const flagOf = (id: string): Flag | undefined => flags().find(flag => flag.id === id)

  /** Says why a command was refused, or answers the act. */
  const answer = (refused: Refusal | null, act: Act, said: () => string): boolean => {
    if (refused === 'nothingChanged') return true
    perform(stage, refused ? 'refuse' : act)
    announcer.say(refused ? t(`refusal.${refused}`) : said())
    return refused === null
  }

  const letGo = (): void => draft.setState(IDLE_DRAFT)

  return {
    letGo,
    cancel(): void {
      if (draft.getState().mode === 'idle' && draft.getState().editing === null) return
      letGo()
      announcer.say(t('say.cancelled'))
    },
    opened(word: number): void {
      const { text } = play.getState()
      if (!text) return
      const { start, end } = wordAt(text.words, word)
      perform(stage, 'wet')
      announcer.say(t('say.opened', { word: text.text.slice(start, end) }))
    },
    /** The words of the draft stand: asks for a technique, or moves the flag that is being changed. */
    choose(): void {
      const { editing } = draft.getState()
      const span = draftSpan(app)
      if (editing === null || !span) return draft.setState({ mode: 'choosing' })
      const refused = play.dispatch({ type: 'changeSpan', flagId: editing, span })
      const quote = play.getState().text?.text.slice(span.start, span.end) ?? ''
      answer(refused, 'change', () => t('say.moved', { quote }))
      letGo()
    },
    /** Marks a whole unit. */
    markSpan(span: Span): void {
      const { text } = play.getState()
      const touched = text && wordsIn(text.words, span)
      if (!touched) return
      draft.setState({ mode: 'choosing', range: { anchor: touched.first, focus: touched.last } })
      this.choose()
    },
    edit(flagId: string): void {
      const { text } = play.getState()
      const flag = flagOf(flagId)
      const touched = text && flag && wordsIn(text.words, flag.span)
      if (!touched) return
      draft.setState({
        mode: 'choosing',
        editing: flagId,
        range: { anchor: touched.first, focus: touched.last },
      })
    },
    /** Waits for new words for the flag that is being changed. */
    moveWords(): void {
      draft.setState({ mode: 'idle', range: null })
      const flag = flagOf(draft.getState().editing ?? '')
      if (flag) announcer.say(t('mark.changing', { technique: name(flag.technique) }))
    },
    place(technique: TechniqueId, confidence: Confidence | null): void {
      const { editing } = draft.getState()
      const span = draftSpan(app)
      if (editing !== null) {
        const before = flagOf(editing)
        const renamed = play.dispatch({ type: 'changeTechnique', flagId: editing, technique })
        const surer = confidence !== null && confidence !== before?.confidence
        const isTaken = answer(renamed, 'change', () => t('say.renamed', { technique: name(technique) }))
        if (isTaken && surer) {
          play.dispatch({ type: 'setConfidence', flagId: editing, confidence })
          announcer.say(t('say.sure', { confidence: t(`palette.${CONFIDENCE_TEXTS[confidence]}`) }))
        }
      } else if (span) {
        const before = count()
        const refused = play.dispatch({ type: 'placeFlag', span, technique, confidence })
        const key = count() <= before ? 'say.replaced' : 'say.placed'
        answer(refused, 'place', () => t(key, { technique: name(technique), count: count() }))
      }
      letGo()
    },
    remove(flagId: string): void {
      answer(play.dispatch({ type: 'removeFlag', flagId }), 'remove', () =>
        t('say.removed', { count: count() }),
      )
      letGo()
    },
    undo(): void {
      letGo()
      answer(play.dispatch({ type: 'undo' }), 'undo', () => t('say.undone', { count: count() }))
    },
    redo(): void {
      letGo()
      answer(play.dispatch({ type: 'redo' }), 'undo', () => t('say.redone', { count: count() }))
    },
    /** Signs off. Returns false where the player has to be asked first, because nothing is flagged. */
    signOff(nothingToFlag: boolean): boolean {
      letGo()
      const refused = play.dispatch({ type: 'signOff', nothingToFlag })
      if (refused === 'nothingFlagged') return false
      if (refused) answer(refused, 'sign-off', () => '')
      else {
        announcer.say(t('say.signedOff'))
        // The stamp is the stage's work and the page that turns the words': together they would be one long frame.
        afterFrame(() => perform(stage, 'sign-off'))
      }
      return true
    },
    /** Mends a passage. `why`: what there is to say about this way of mending it. */
    mend(markId: string, rewrite: Rewrite, why: string): void {
      const refused = play.dispatch({ type: 'chooseRewrite', markId, rewrite })
      answer(refused, MENDED[rewrite], () => `${t(`fix.stamp.${rewrite}`)}. ${why}`)
    },
    showPassage(passage: number): void {
      if (play.dispatch({ type: 'showPassage', passage }) === null) perform(stage, 'page')
    },
    showScore(): void {
      const refused = play.dispatch({ type: 'showScore' })
      const { score } = play.getState()
      if (refused !== null || !score) return
      perform(stage, 'bell')
      announcer.say(
        t('say.score', { score: Math.round(score.score), stars: t('menu.stars', { count: score.stars }) }),
      )
    },
  }
}
