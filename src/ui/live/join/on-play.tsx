// Lends what is below it a page of the room as the play that is on the desk.

import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ExcerptText } from '../../../core/excerpt.ts'
import type { PlayStore } from '../../../store/play-store.ts'
import { AppContext, useApp, type App } from '../../context.ts'
import { createRoomPlay } from './room-play.ts'
import type { Room } from './view.ts'

/** With a play that is there already. */
export function WithPlay({ play, children }: { play: PlayStore; children: ComponentChildren }) {
  const app = useApp()
  const inner = useMemo<App>(() => ({ ...app, play }), [app, play])
  return <AppContext.Provider value={inner}>{children}</AppContext.Provider>
}

/** With a page of the room, for as long as it is shown. Wants a `key` for each page. */
export function OnPlay({
  room,
  page,
  text,
  children,
}: {
  room: Room
  page: number
  text: ExcerptText
  children: ComponentChildren
}) {
  const [play] = useState(() => createRoomPlay(room, page, text))
  useEffect(() => () => play.close(), [play])
  return <WithPlay play={play}>{children}</WithPlay>
}
