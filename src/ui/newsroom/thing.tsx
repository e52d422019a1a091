// What stands in the newsroom. Everything that the stage is to draw says so by itself: the page lays it out, use-room.ts
// measures it. Where there is no stage, the style sheets and these pictures are all that is seen.

import type { RoomKind } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'

/** Attributes of an element that is a thing in the room. `tilt` in degrees. */
export const thing = (kind: RoomKind, id: string, state = '', tilt = 0) => ({
  'data-thing': id,
  'data-kind': kind,
  'data-state': state,
  'data-tilt': tilt,
  ...(tilt === 0 ? {} : { style: { rotate: `${tilt}deg` } }),
})

/** True once the stage has drawn the room: then the page draws none of it. */
export function useDrawn(): boolean {
  const { stage } = useApp()
  return useStore(stage, state => state.roomDrawn && !state.look.forcedColors)
}

/** The address of a picture of the newsroom; the stage fetches the same. */
const addressOf = (name: string): string => `./assets/pictures/newsroom/${name}.svg`

/** A picture, if the stage does not draw it. */
export function Cutout({ name }: { name: string }) {
  return useDrawn() ? null : <img class="cutout" src={addressOf(name)} alt="" draggable={false} />
}

/** Something that only stands about. */
export function Decor({ name, id = name, tilt = 0 }: { name: string; id?: string; tilt?: number }) {
  return (
    <span class={`decor ${name}`} aria-hidden="true" {...thing('picture', id, name, tilt)}>
      <Cutout name={name} />
    </span>
  )
}

/** A lamp that hangs over some part of the room, and gives light once it is lit. */
export function Lamp({ number, lit }: { number: number; lit: number }) {
  return (
    <span
      class="decor pendant"
      aria-hidden="true"
      {...thing('picture', `lamp:${number}`, number <= lit ? 'pendant lit' : 'pendant')}
    >
      <Cutout name="pendant" />
    </span>
  )
}
