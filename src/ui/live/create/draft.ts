// A session as it is being put together, and what each preset begins with. Pure.

import type { CataloguePack } from '../../../content/catalogue.ts'
import type { Preset } from '../../../live/authority/setup.ts'
import type { Create } from '../../../live/protocol.ts'
import { tellingOf } from '../../../store/address.ts'

export type Draft = {
  readonly preset: Preset
  readonly pack: string
  /** Ids of its excerpts that are chosen; their order is the pack's. */
  readonly chosen: ReadonlySet<string>
  readonly secondVote: boolean
  readonly asksSure: boolean
  readonly palette: 'taught' | 'all'
  /** How long a window is open. */
  readonly minutes: number
  readonly measure: Create['measure']
  readonly keepDays: number
}

/**
 * Which pieces of a pack are chosen beforehand. Two fill a lesson page by page; the second is not the next one, because
 * neighbours in a pack tell much the same kind of story. At one's own pace there is room for three; hands are slow to count.
 */
const CHOSEN: Readonly<Record<Preset, readonly number[]>> = {
  guided: [0, 2],
  window: [0, 1, 2],
  homework: [0, 1, 2],
  paper: [0],
}

/** Ids of the pieces that a preset begins with. A pack with fewer pieces gives what it has. */
export const chosenFor = (preset: Preset, pack: CataloguePack): ReadonlySet<string> => {
  const ids = CHOSEN[preset].flatMap(index => pack.excerpts[index]?.id ?? [])
  return new Set(ids.length > 0 ? ids : pack.excerpts.slice(0, 1).map(({ id }) => id))
}

/** What stands on the order slip before anything is chosen. */
export const draftFor = (preset: Preset, pack: CataloguePack): Draft => ({
  preset,
  pack: pack.id,
  chosen: chosenFor(preset, pack),
  secondVote: true,
  asksSure: false,
  palette: 'taught',
  minutes: 10,
  measure: 'none',
  keepDays: 30,
})

/** The draft with a piece taken in, or left out. */
export function toggled(draft: Draft, id: string): Draft {
  const chosen = new Set(draft.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { ...draft, chosen }
}

/**
 * The language that some page of a check-up is told in where that is not the one a trainer speaks; else null. The server
 * gives each page in the language of the session where it is told in it.
 */
export function otherToldIn(forms: readonly CataloguePack[], session: string, spoken: string): string | null {
  const base = (tag: string): string => tag.split('-')[0]!
  const told = forms.flatMap(({ excerpts }) =>
    excerpts.flatMap(one => tellingOf(one, session)?.language ?? []),
  )
  return told.find(tag => base(tag) !== base(spoken)) ?? null
}

/** The days a session may be kept. */
export const KEEP_DAYS = [1, 7, 30, 90] as const

/** Windows that are offered, in minutes. */
export const WINDOWS = [5, 10, 15, 20, 30] as const

/** What is asked of the server. `language`: of the interface; a piece that is not told in it is told in another. */
export function createOf(draft: Draft, pack: CataloguePack, language: string): Create {
  const pages = pack.excerpts
    .filter(({ id }) => draft.chosen.has(id))
    .flatMap(excerpt => {
      const told = tellingOf(excerpt, language)
      return told ? [{ pack: pack.id, id: excerpt.id, language: told.language }] : []
    })
  return {
    preset: draft.preset,
    language: pages[0]?.language ?? language.split('-')[0]!,
    pages,
    measure: draft.measure,
    asksSure: draft.asksSure,
    palette: draft.palette,
    minutes: draft.preset === 'window' ? draft.minutes : null,
    secondVote: draft.secondVote && draft.preset !== 'paper',
    keepDays: draft.keepDays,
  }
}
