// The round that is being played: loads an excerpt, takes commands through the rules, keeps the log.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CatalogueTelling } from '../content/catalogue.ts'
import type { Loaded, LoadFailure } from '../content/load.ts'
import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import type { Judge } from '../core/judge.ts'
import type { Passage } from '../core/passages.ts'
import { decide } from '../core/round/decide.ts'
import { EMPTY_ROUND, reduce, replay } from '../core/round/reduce.ts'
import type { Command, Refusal, RoundEvent, RoundState } from '../core/round/types.ts'
import type { Score } from '../core/scoring.ts'
import { tell, type NoticeStore } from './notice-store.ts'
import type { ExcerptAddress } from './address.ts'
import type { ProgressStore } from './progress-store.ts'
import { hasBegun, restoreRound, saveRound, startOf } from './round-record.ts'
import type { Saver } from './saving/saver.ts'
import type { FinishedRound } from './technique-store.ts'

export type PlayState = {
  readonly address: ExcerptAddress | null
  /** What is being waited for, or why it did not come. */
  readonly loading: 'none' | 'text' | 'key' | LoadFailure
  readonly text: ExcerptText | null
  readonly key: ExcerptKey | null
  readonly round: RoundState
  /** Only after sign-off, and once the key is there. */
  readonly score: Score | null
  readonly passages: readonly Passage[]
  /** The last refusal, with a number that grows, so that the same one twice is told twice. */
  readonly refusal: { readonly code: Refusal; readonly count: number } | null
}

export type PlayStore = StoreApi<PlayState> & {
  /**
   * Opens an excerpt, resuming a round that was kept. `others`: its tellings in other languages; one that has been begun
   * is gone on with, where this has not.
   */
  open(address: ExcerptAddress, others?: readonly ExcerptAddress[]): Promise<void>
  /** Tries again what could not be loaded. */
  retry(): Promise<void>
  /** Hands a command to the rules. Returns the refusal, or null where it was taken. */
  dispatch(command: Command): Refusal | null
  /** Starts the same excerpt anew; the best result is kept. */
  again(): void
  /** Leaves the excerpt; the round stays kept. */
  close(): void
}

export type PlayDependencies = {
  readonly saver: Saver
  readonly notices: NoticeStore
  readonly progress: ProgressStore
  readonly loadText: (telling: CatalogueTelling) => Promise<Loaded<ExcerptText>>
  readonly loadKey: (telling: CatalogueTelling) => Promise<Loaded<ExcerptKey>>
  /** The rules of scoring, fetched apart: nobody needs them before sign-off. May reject. */
  readonly loadJudge: () => Promise<Judge>
  /** Puts off what is not urgent, such as fetching what the verdict needs. Left out: nothing is put off. */
  readonly whenIdle?: (act: () => void) => void
  /** Lets a frame be painted before the verdict is reached. Left out: it is reached at once. */
  readonly afterFrame?: (act: () => void) => void
  /** Whether new rounds offer every technique, not only those that have been taught. */
  readonly offersAll?: () => boolean
  /** Told of every round when its score is first looked at. */
  readonly learn?: (round: FinishedRound) => void
  /** Told of the same, and again whenever a passage of it is mended afterwards. */
  readonly print?: (round: FinishedRound) => void
}

const CLOSED: PlayState = {
  address: null,
  loading: 'none',
  text: null,
  key: null,
  round: EMPTY_ROUND,
  score: null,
  passages: [],
  refusal: null,
}

/** A play store with no excerpt open. */
export function createPlayStore(dependencies: PlayDependencies): PlayStore {
  const { saver, notices, progress, loadText, loadKey, loadJudge, offersAll, learn, print } = dependencies
  const { whenIdle, afterFrame = (act: () => void) => act() } = dependencies
  const store = createStore<PlayState>(() => CLOSED)
  let judge: Judge | null = null
  let events: readonly RoundEvent[] = []
  const { getState, setState } = store

  /** Takes events into the log and the state, and keeps them before anything else happens. */
  const commit = (added: readonly RoundEvent[]): void => {
    const { address, text, round } = getState()
    events = [...events, ...added]
    setState({ round: added.reduce(reduce, round), refusal: null })
    if (address && text && !address.practice) saveRound(saver, address, text, events, getState().round)
  }

  const start = (text: ExcerptText): void => {
    events = []
    setState({ round: EMPTY_ROUND, score: null, passages: [] })
    commit([startOf(text, !getState().address?.practice && (offersAll?.() ?? false))])
  }

  /** Scores a round that has been signed off, once its key and the judge are there. */
  const score = (): void => {
    const { round, text, key, score: scored } = getState()
    if (round.phase === 'marking' || !text || !key || !judge || scored) return
    const judged = judge.scoreExcerpt(text, key, round.flags, new Set(round.taught))
    setState({ score: judged, passages: judge.passagesOf(text, key, judged), loading: 'none' })
  }

  /** Fetches what the verdict needs. Before sign-off nobody misses it: then it is asked for again when needed. */
  const fetchVerdict = async (): Promise<void> => {
    const { address, key } = getState()
    if (!address) return
    const [loaded, judging] = await Promise.all([
      key ? { value: key } : loadKey(address.telling),
      judge ?? loadJudge().catch((): LoadFailure => 'unreachable'),
    ])
    if (getState().address !== address) return
    if ('value' in loaded) setState({ key: loaded.value })
    if (typeof judging !== 'string') judge = judging
    const failure = 'failure' in loaded ? loaded.failure : typeof judging === 'string' ? judging : null
    if (failure && getState().round.phase !== 'marking') setState({ loading: failure })
    score()
  }

  async function open(address: ExcerptAddress, others: readonly ExcerptAddress[] = []): Promise<void> {
    setState({ ...CLOSED, address, loading: 'text' })
    const [loaded, kept, [isBegun, ...begun]] = await Promise.all([
      loadText(address.telling),
      address.practice ? null : restoreRound(saver, address),
      Promise.all([address, ...others].map(one => hasBegun(saver, one))),
    ])
    if (getState().address !== address) return
    const other = others[begun.indexOf(true)]
    if (!isBegun && other) return open(other)
    if ('failure' in loaded) return setState({ loading: loaded.failure })
    const text = loaded.value
    setState({ text, loading: 'none' })
    if (!kept) start(text)
    else {
      const restored = kept(text)
      events = restored.events
      setState({ round: replay(events) })
      if (restored.dropped !== null) {
        saveRound(saver, address, text, events, getState().round)
        tell(notices, { code: 'excerptChanged', count: restored.dropped })
      }
      if (getState().round.phase !== 'marking') setState({ loading: 'key' })
    }
    if (!whenIdle || getState().round.phase !== 'marking') return fetchVerdict()
    // The words come first: what the verdict needs would share their line and their processor.
    whenIdle(() => {
      if (getState().address === address) void fetchVerdict()
    })
  }

  return {
    ...store,
    open,
    async retry() {
      const { address, text } = getState()
      if (!address) return
      if (!text) return open(address)
      setState({ loading: 'key' })
      await fetchVerdict()
    },
    dispatch(command) {
      const { text, round, key, score: scored, passages, refusal, address } = getState()
      if (!text || !address) return 'notMarking'
      const decision = decide(round, command, {
        text,
        passages: scored ? passages.length : null,
        mendable: key ? key.marks.filter(({ id }) => key.reasons.marks[id]?.fixIt).map(({ id }) => id) : [],
      })
      if ('refused' in decision) {
        setState({ refusal: { code: decision.refused, count: (refusal?.count ?? 0) + 1 } })
        return decision.refused
      }
      commit(decision.events)
      for (const event of decision.events) {
        if (event.type === 'signedOff')
          afterFrame(() => {
            if (getState().address !== address || getState().round.phase === 'marking') return
            score()
            if (getState().score) return
            setState({ loading: 'key' })
            void fetchVerdict()
          })
        if (address.practice) continue
        if (event.type === 'scoreShown' && scored) progress.record(address.pack, address.excerpt, scored)
        const { phase, rewrites } = getState().round
        if (!scored || !key || phase !== 'scored') continue
        const finished = {
          address,
          hash: text.hash,
          score: scored,
          marks: key.marks,
          taught: round.taught,
          rewrites,
        }
        if (event.type === 'scoreShown') learn?.(finished)
        if (event.type === 'scoreShown' || event.type === 'rewriteChosen') print?.(finished)
      }
      return null
    },
    again() {
      const { text } = getState()
      if (text) start(text)
    },
    close: () => setState(CLOSED),
  }
}
