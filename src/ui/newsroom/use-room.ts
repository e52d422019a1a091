// Measures the newsroom for the stage, and tells it what the pointer or focus is on. Movement is left out of the
// measure: a thing is where it is laid, however it is turned or lifted right now.

import { useEffect, useLayoutEffect } from 'preact/hooks'
import { EMPTY_ROOM, type Rect, type RoomKind, type RoomThing } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { reportPage } from '../sheet/use-layout.ts'

/** What can be picked: things that are links or buttons, and links and buttons with a thing of theirs inside. */
const PICKED = 'a[data-thing], button[data-thing], [data-picks]'

/** Where an element is laid on the page, before anything turns or moves it. */
function laidAt(element: HTMLElement): Rect {
  let x = 0
  let y = 0
  for (
    let one: Element | null = element;
    one instanceof HTMLElement && one !== document.body;
    one = one.offsetParent
  ) {
    x += one.offsetLeft + (one === element ? 0 : one.clientLeft)
    y += one.offsetTop + (one === element ? 0 : one.clientTop)
  }
  return { x, y, width: element.offsetWidth, height: element.offsetHeight }
}

const thingOf = (element: HTMLElement): RoomThing => ({
  id: element.dataset['thing']!,
  kind: element.dataset['kind'] as RoomKind,
  state: element.dataset['state'] ?? '',
  tilt: Number(element.dataset['tilt'] ?? 0),
  rect: laidAt(element),
})

/** Keeps the stage's room in step with the page's for as long as `room` is on the page. */
export function useRoom(room: { readonly current: HTMLElement | null }): void {
  const { stage } = useApp()

  const measure = (): void => {
    if (!room.current) return
    const things = [...room.current.querySelectorAll<HTMLElement>('[data-thing]')]
      .map(thingOf)
      .filter(({ rect }) => rect.width > 0 && rect.height > 0)
    const before = stage.getState().room.things
    if (JSON.stringify(things) === JSON.stringify(before)) return
    reportPage(stage)
    stage.setState(state => ({ room: { ...state.room, things } }))
  }
  // After every drawing: a state may have changed, or a thing have come.
  useLayoutEffect(measure)

  useEffect(() => {
    stage.setState({ scene: 'newsroom' })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(room.current!)
    for (const one of room.current!.querySelectorAll('[data-thing]')) observer.observe(one)
    void document.fonts.ready.then(measure)
    return () => {
      observer.disconnect()
      // Whoever comes next may have set the scene already.
      stage.setState(state => ({
        scene: state.scene === 'newsroom' ? 'room' : state.scene,
        room: EMPTY_ROOM,
      }))
    }
    // Once for each visit.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [stage])

  useEffect(() => {
    const host = room.current!
    const find = (target: EventTarget | null): HTMLElement | null =>
      target instanceof Element ? target.closest<HTMLElement>(PICKED) : null
    const point = (element: HTMLElement | null): void => {
      for (const one of host.querySelectorAll('[data-pointed]'))
        if (one !== element) one.removeAttribute('data-pointed')
      element?.setAttribute('data-pointed', '')
      const pointed = element?.dataset['picks'] ?? element?.dataset['thing'] ?? null
      if (stage.getState().room.pointed !== pointed)
        stage.setState(state => ({ room: { ...state.room, pointed } }))
    }
    const focused = (): HTMLElement | null => find(host.querySelector(':focus-visible')) // What the keys are on, once the pointer has left.
    const onOver = ({ target, pointerType }: PointerEvent): void => {
      if (pointerType !== 'touch') point(find(target) ?? focused())
    }
    const onLeave = (): void => point(focused())
    const onFocus = (): void => point(focused())
    const onPress = ({ target }: PointerEvent): void => {
      const pressed = find(target)
      if (pressed) point(pressed)
    }
    host.addEventListener('pointerover', onOver)
    host.addEventListener('pointerleave', onLeave)
    host.addEventListener('pointerdown', onPress)
    host.addEventListener('focusin', onFocus)
    host.addEventListener('focusout', onLeave)
    return () => {
      host.removeEventListener('pointerover', onOver)
      host.removeEventListener('pointerleave', onLeave)
      host.removeEventListener('pointerdown', onPress)
      host.removeEventListener('focusin', onFocus)
      host.removeEventListener('focusout', onLeave)
    }
  }, [stage, room])
}
