// The check-up that is under way: one page at a time, kept after every stroke, taken up again after a reload or after
// weeks, and entered in the log of practice once the last page is in. Nothing is judged before that; not even a key is
// fetched.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Catalogue, CataloguePack, CatalogueTelling } from '../content/catalogue.ts'
import type { Loaded, LoadFailure } from '../content/load.ts'
import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import type { Judge } from '../core/judge.ts'
import { checkUpsOf, nextForm } from '../core/practice/check-up.ts'
import { replay } from '../core/round/reduce.ts'
import type { RoundEvent, RoundState } from '../core/round/types.ts'
import type { ExcerptAddress } from './address.ts'
import { addressOf, judgePages } from './check-up-page.ts'
import type { Clock } from './clock.ts'
import { newId } from './new-id.ts'
import { tell, type NoticeStore } from './notice-store.ts'
import type { PlayStore } from './play-store.ts'
import type { PracticeStore } from './practice-store.ts'
import { createQuietPlay } from './quiet-play.ts'
import { recordOf, startOf, takeUp } from './round-record.ts'
import { CHECK_UP, type CheckUpRecord } from './saving/later-records.ts'
import type { RoundRecord } from './saving/records.ts'
import type { Saver } from './saving/saver.ts'

export type Sitting = NonNullable<CheckUpRecord['sitting']>

/** A page that lies on the desk. */
export type OpenPage = { readonly number: number; readonly text: ExcerptText; readonly play: PlayStore }

export type CheckUpState = {
  readonly sitting: Sitting | null
  /** How many pages it has, and how many of them have been handed in. */
  readonly pages: number
  readonly done: number
  /** What is being waited for, or why it did not come. */
  readonly loading: 'none' | 'text' | 'key' | LoadFailure
  readonly page: OpenPage | null
}

export type CheckUpStore = StoreApi<CheckUpState> & {
  /** The form that a check-up begun now would have; null where this game has none. */
  next(): CataloguePack | null
  /** Begins a check-up in the language asked for, unless one is under way. */
  begin(language: string): void
  /** Puts the next page on the desk; after the last, adds up. Also tries again what did not come. */
  open(): Promise<void>
  /** Takes the page off the desk. It stays kept. */
  close(): void
}

export type CheckUpDependencies = {
  readonly saver: Saver
  readonly notices: NoticeStore
  readonly catalogue: Catalogue
  readonly practice: PracticeStore
  readonly clock: Pick<Clock, 'now'>
  readonly loadText: (telling: CatalogueTelling) => Promise<Loaded<ExcerptText>>
  readonly loadKey: (telling: CatalogueTelling) => Promise<Loaded<ExcerptKey>>
  /** The rules of scoring, fetched apart. May reject. */
  readonly loadJudge: () => Promise<Judge>
  /** 0 to 1: for the bit that is drawn once. */
  readonly chance: () => number
}

const ID = 'mine'
const isHandedIn = ({ events }: Pick<RoundRecord, 'events'>): boolean => replay(events).phase !== 'marking'

/** The check-up as it was kept. */
export async function createCheckUpStore(dependencies: CheckUpDependencies): Promise<CheckUpStore> {
  const { saver, notices, catalogue, practice, clock, loadText, loadKey, loadJudge, chance } = dependencies
  const forms = catalogue.filter(({ role }) => role === 'check-up')
  const kept = await saver.load(CHECK_UP, ID)
  const bit = kept?.bit ?? (chance() < 0.5 ? 0 : 1)
  const formOf = (sitting: Sitting | null) => forms.find(({ id }) => id === sitting?.form)

  /** A sitting with what is told of it. */
  const standing = (sitting: Sitting | null): Pick<CheckUpState, 'sitting' | 'pages' | 'done'> => {
    const ids = formOf(sitting)?.excerpts.map(({ id }) => id) ?? []
    const handedIn = sitting?.rounds.filter(round => ids.includes(round.excerpt) && isHandedIn(round)) ?? []
    return { sitting, pages: ids.length, done: handedIn.length }
  }
  // It may have been ended on another device since, or its form may be gone.
  const isOpen = (sitting: Sitting): boolean =>
    formOf(sitting) !== undefined && !practice.getState().log.some(({ id }) => id === sitting.id)
  const store = createStore<CheckUpState>(() => ({
    ...standing(kept?.sitting && isOpen(kept.sitting) ? kept.sitting : null),
    loading: 'none',
    page: null,
  }))
  const { getState, setState } = store

  const keep = (sitting: Sitting | null): void => {
    saver.save(CHECK_UP, ID, { bit, sitting })
    setState(standing(sitting))
  }

  const keepRound = (record: RoundRecord): void => {
    const { sitting } = getState()
    if (!sitting) return
    const others = sitting.rounds.filter(({ excerpt }) => excerpt !== record.excerpt)
    keep({ ...sitting, rounds: [...others, record] })
  }

  const texts = new Map<string, Promise<Loaded<ExcerptText>>>()
  /** Each text is fetched once, and before it is needed: a line that fails between two pages holds nobody up. */
  const textOf = (address: ExcerptAddress): Promise<Loaded<ExcerptText>> => {
    const place = address.telling.text
    const asked = texts.get(place) ?? loadText(address.telling)
    texts.set(place, asked)
    void asked.then(loaded => 'failure' in loaded && texts.delete(place))
    return asked
  }

  const lay = (address: ExcerptAddress, text: ExcerptText, number: number): void => {
    const round = getState().sitting?.rounds.find(({ excerpt }) => excerpt === address.excerpt)
    const restored = round && takeUp(round, text)
    const events: readonly RoundEvent[] = restored?.events ?? [startOf(text, true)]
    const keepPage = (log: readonly RoundEvent[], state: RoundState): void => {
      keepRound(recordOf(address, text, log, state))
      // After whoever dispatched has been answered: the page that follows is another round.
      if (state.phase !== 'marking') queueMicrotask(() => void open())
    }
    if (restored && restored.dropped !== null) {
      keepRound(recordOf(address, text, events, replay(events)))
      tell(notices, { code: 'excerptChanged', count: restored.dropped })
    }
    const play = createQuietPlay({ address, text, events, keep: keepPage })
    setState({ loading: 'none', page: { number, text, play } })
  }

  async function open(): Promise<void> {
    const { sitting } = getState()
    const form = formOf(sitting)
    if (!sitting || !form) return
    const left = form.excerpts.filter(
      ({ id }) => !sitting.rounds.some(round => round.excerpt === id && isHandedIn(round)),
    )
    const address = left[0] && addressOf(form, left[0], sitting.language)
    if (!address) return addUp(sitting, form)
    setState({ loading: 'text' })
    const loaded = await textOf(address)
    // Meanwhile it may have been left, or handed in from another tab.
    if (getState().sitting !== sitting || getState().loading !== 'text') return
    if ('failure' in loaded) return setState({ loading: loaded.failure, page: null })
    lay(address, loaded.value, form.excerpts.indexOf(left[0]!) + 1)
    const after = left[1] && addressOf(form, left[1], sitting.language)
    if (after) void textOf(after)
  }

  /** Judges all pages at once and enters them in the log. */
  async function addUp(sitting: Sitting, form: CataloguePack): Promise<void> {
    setState({ loading: 'key', page: null })
    const pages = await judgePages(form, sitting, { textOf, loadKey, loadJudge })
    if (getState().sitting !== sitting || getState().loading !== 'key') return
    if (typeof pages === 'string') return setState({ loading: pages })
    practice.add({ kind: 'check-up', form: form.id, began: sitting.began, pages }, sitting.id)
    setState({ loading: 'none' })
    keep(null)
  }

  const next = (): CataloguePack | null => {
    const done = checkUpsOf(practice.getState().log).map(one => one.form)
    const id = nextForm(
      forms.map(form => form.id),
      bit,
      done,
    )
    return forms.find(form => form.id === id) ?? null
  }

  if (!kept) keep(null)
  return {
    ...store,
    next,
    begin(language) {
      const form = next()
      if (getState().sitting || !form) return
      keep({ id: newId(), form: form.id, language, began: clock.now(), rounds: [] })
    },
    open,
    close: () => setState({ loading: 'none', page: null }),
  }
}
