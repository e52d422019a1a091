// A page's text, and what is told of pages, as a screen waits for them. What did not come is asked for again as soon as the
// line is back.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ExcerptKey, ExcerptText } from '../../../core/excerpt.ts'
import type { SeatView } from '../../../live/authority/views.ts'
import type { Fetched, FetchFailure } from '../../../live/client/types.ts'
import { useStore } from '../../use-store.ts'
import { judgeOwn, type OwnPage } from './own-page.ts'
import { useView, type Room } from './view.ts'

export type Waited<T> = { readonly value: T | null; readonly failure: FetchFailure | null; retry: () => void }

/** Something that is fetched once, and again when asked or when the line comes back. */
function useFetched<T>(room: Room, fetchIt: () => Promise<Fetched<T>>, what: string): Waited<T> {
  const [came, setCame] = useState<{ readonly what: string; readonly fetched: Fetched<T> } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const isIn = useStore(room, ({ status }) => status === 'in')
  const now = came?.what === what ? came.fetched : null
  const isThere = now !== null && 'value' in now
  useEffect(() => {
    if (isThere) return undefined
    let gone = false
    setCame(null)
    void fetchIt().then(fetched => !gone && setCame({ what, fetched }))
    return () => {
      gone = true
    }
    // For each thing, and with each new try.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [what, attempt, isIn])
  return {
    value: now && 'value' in now ? now.value : null,
    failure: now && 'failure' in now ? now.failure : null,
    retry: () => setAttempt(attempt + 1),
  }
}

/** The text of a page. */
export const useRoomText = (room: Room, page: number): Waited<ExcerptText> =>
  useFetched(room, () => room.text(page), `text ${page}`)

type Files = { readonly text: ExcerptText; readonly key: ExcerptKey }

async function filesOf(room: Room, page: number): Promise<Fetched<Files>> {
  const [text, key] = await Promise.all([room.text(page), room.key(page)])
  if ('failure' in text) return text
  if ('failure' in key) return key
  return { value: { text: text.value, key: key.value } }
}

/** Pages that have been told to this player: to all, or to them alone. Never those of a check-up. */
export const toldTo = ({ pages, told, own }: Pick<SeatView, 'pages' | 'told' | 'own'>): number[] =>
  pages.flatMap(({ use }, page) =>
    use === 'play' && (told.includes(page) || own[page]?.told === true) ? [page] : [],
  )

/** Several told pages, judged; again whenever a reading of the class is accepted on one of them. */
export function useOwnPages(room: Room, pages: readonly number[]): Waited<readonly OwnPage[]> {
  const view = useView(room)
  const judged = useRef(new Map<number, { readonly by: readonly unknown[]; readonly own: OwnPage }>())
  const files = useFetched(
    room,
    async (): Promise<Fetched<readonly Files[]>> => {
      const all = await Promise.all(pages.map(page => filesOf(room, page)))
      const failed = all.find(one => 'failure' in one)
      return failed ?? { value: all.flatMap(one => ('value' in one ? [one.value] : [])) }
    },
    `pages ${pages.join(' ')}`,
  )
  const { readings, own, palette } = view
  const value = useMemo(
    () =>
      files.value?.map(({ text, key }, index) => {
        const page = pages[index]!
        const mine = readings.flatMap(({ id, page: of }) => (of === page ? [id] : [])).join(' ')
        const by = [key, own[page], palette, mine]
        const known = judged.current.get(page)
        if (known?.by.every((one, at) => one === by[at])) return known.own
        const now = judgeOwn(view, page, text, key)
        judged.current.set(page, { by, own: now })
        return now
      }) ?? null,
    // All that the judging looks at.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [files.value, readings, own, palette],
  )
  return { ...files, value }
}

/** One told page, judged. */
export function useOwnPage(room: Room, page: number): Waited<OwnPage> {
  const { value, ...rest } = useOwnPages(room, [page])
  return { ...rest, value: value?.[0] ?? null }
}
