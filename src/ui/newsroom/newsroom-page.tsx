// The newsroom, which is the game's menu. Everything in it that can be picked is a link or a button laid out here; the
// stage draws the world behind, and where there is none, style sheets and pictures do.

import { useMemo, useRef } from 'preact/hooks'
import { shelfOf } from '../../store/address.ts'
import { deedsOf, furnish } from '../../store/furnish.ts'
import { isPackFinished } from '../../store/progress-store.ts'
import { cameFrom } from '../came-from.ts'
import { useApp } from '../context.ts'
import type { PageProps } from '../route.ts'
import { useStore } from '../use-store.ts'
import { Desk } from './desk.tsx'
import { Look } from './look.tsx'
import { Phone } from './phone.tsx'
import { Shelf } from './shelf.tsx'
import { useDrawn } from './thing.tsx'
import { useArrival } from './use-arrival.ts'
import { useLearnt } from './use-learnt.ts'
import { useRoom } from './use-room.ts'
import { Wall } from './wall.tsx'

export function NewsroomPage({ route, started }: PageProps) {
  const { catalogue, progress } = useApp()
  const known = useStore(progress, state => state.progress)
  const learnt = useLearnt()
  const packs = useMemo(() => shelfOf(catalogue), [catalogue])
  const room = useRef<HTMLDivElement>(null)
  const left = useRef(cameFrom())
  const isDrawn = useDrawn()
  useArrival()

  const asked = route.screen === 'menu' ? route.pack : undefined
  // What was asked for; else the pack one comes from; else the first with something left to read.
  const pack =
    packs.find(one => one.id === asked) ??
    packs.find(one => one.id === left.current?.pack) ??
    packs.find(one => !isPackFinished(one, known)) ??
    packs[0]
  const furnishing = useMemo(
    () => furnish(deedsOf(packs, known, learnt.records)),
    [packs, known, learnt.records],
  )
  const wasAsked = useRef(asked)
  const isAsked = asked !== undefined && (asked !== wasAsked.current || left.current === null)
  useRoom(room)
  if (!pack) return null
  return (
    <div
      ref={room}
      class="room"
      data-drawn={isDrawn ? '' : undefined}
      data-came={left.current ? '' : undefined}
    >
      <Look furnishing={furnishing} />
      <Desk
        packs={packs}
        pack={pack}
        started={started}
        left={left.current?.pack === pack.id ? left.current.excerpt : null}
        isAsked={isAsked}
      />
      <Wall learnt={learnt} lamps={furnishing.lamps} />
      <Shelf open={pack} furnishing={furnishing} />
      <Phone furnishing={furnishing} />
    </div>
  )
}
