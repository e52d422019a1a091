// The few keys of the wall: through the passages of a key, larger and smaller letters, a blank wall. Who drives the
// session does so from the console. Pure.

export type WallState = {
  /** Which passage of the key is told; null: the whole page. */
  readonly stop: number | null
  /** Steps of size above or below what fits. */
  readonly size: number
  readonly blank: boolean
}

export const AT_REST: WallState = { stop: null, size: 0, blank: false }

const SIZES = { smallest: -4, largest: 6 } as const

export type WallAct = 'next' | 'back' | 'whole' | 'larger' | 'smaller' | 'blank'

/** The state once a host has pointed at a passage: the newest word counts, from here or from there. */
export const pointAt = (state: WallState, stop: number | null): WallState => ({ ...state, stop })

/** The state after an act. `stops`: passages of the key that is shown; 0 where none is. */
export function reduceWall(state: WallState, act: WallAct, stops: number): WallState {
  if (state.blank) return { ...state, blank: false }
  const { stop, size } = state
  switch (act) {
    case 'next':
      // After the last one, the whole page again.
      if (stops === 0) return state
      return { ...state, stop: stop === null ? 0 : stop + 1 < stops ? stop + 1 : null }
    case 'back':
      if (stops === 0) return state
      return { ...state, stop: stop === null ? stops - 1 : stop > 0 ? stop - 1 : null }
    case 'whole':
      return { ...state, stop: null }
    case 'larger':
      return { ...state, size: Math.min(SIZES.largest, size + 1) }
    case 'smaller':
      return { ...state, size: Math.max(SIZES.smallest, size - 1) }
    case 'blank':
      return { ...state, blank: true }
  }
}

const KEYS: Readonly<Record<string, WallAct>> = {
  ' ': 'next',
  PageDown: 'next',
  PageUp: 'back',
  Home: 'whole',
  Escape: 'whole',
  b: 'blank',
  // What most clickers send for a blank screen.
  '.': 'blank',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '−': 'smaller',
}

/** The act of a key, or null where it has none. The arrows go the way the page is read. */
export function wallActOf(key: string, direction: 'ltr' | 'rtl'): WallAct | null {
  const [forward, backward] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  if (key === forward) return 'next'
  if (key === backward) return 'back'
  const name = key.length === 1 ? key.toLowerCase() : key
  return Object.hasOwn(KEYS, name) ? KEYS[name]! : null
}
