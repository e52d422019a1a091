// The steps of a show on the wall: the piece, then each passage, first as a question and then as a verdict, then the
// whole page, then what to talk over. Pure: keys become acts, acts become the next state.

/** Steps of a size up or down. */
export const SIZES = { smallest: -4, largest: 6 } as const

/** Where the room wants to go, and cannot before the key is here. */
type Wish = 'on' | 'last' | 'all'

export type Show = {
  /** 0: the piece. Then two for each passage, asked and told. The last two: the whole page, and the talk. */
  readonly at: number
  /** How many passages there are; null until the key has come, which is not sent for before it is asked for. */
  readonly stops: number | null
  /** What waits for the key. */
  readonly wish: Wish | null
  /** Every verdict at once, laid over whatever step the show is at. */
  readonly all: boolean
  readonly blank: boolean
  /** 0 is as large as fits. */
  readonly size: number
}

export const OPENING: Show = { at: 0, stops: null, wish: null, all: false, blank: false, size: 0 }

export const ACTS = ['next', 'back', 'first', 'last', 'all', 'blank', 'larger', 'smaller', 'leave'] as const
export type Act = (typeof ACTS)[number]

/** What is on the wall. */
export type View =
  | { readonly kind: 'read' | 'whole' | 'talk' | 'all' }
  | { readonly kind: 'ask' | 'tell'; readonly stop: number }

/** Number of the last step. */
export const lastOf = (stops: number): number => stops * 2 + 2

/** What a state shows. */
export function viewOf({ at, stops, all }: Show): View {
  if (all) return { kind: 'all' }
  if (at === 0 || stops === null) return { kind: 'read' }
  if (at === lastOf(stops)) return { kind: 'talk' }
  if (at === lastOf(stops) - 1) return { kind: 'whole' }
  return { kind: at % 2 === 1 ? 'ask' : 'tell', stop: (at - 1) >> 1 }
}

/** Which passages have had their verdict, as a number counted from the first. */
export function toldOf(show: Show): number {
  if (show.stops === null) return 0
  return show.all ? show.stops : Math.min(show.stops, show.at >> 1)
}

/** Goes on once the key is here; before, remembers the wish. */
function go(show: Show, wish: Wish): Show {
  const { stops } = show
  if (stops === null) return { ...show, wish }
  const free = { ...show, wish: null }
  if (wish === 'all') return { ...free, all: !show.all }
  // From all at once there is only the talk at the end to go on to.
  if (wish === 'last' || show.all) return { ...free, all: false, at: lastOf(stops) }
  return { ...free, at: Math.min(lastOf(stops), show.at + 1) }
}

/** The state after an act. While the wall is blank, any act lights it again and does no more. */
export function reduceShow(show: Show, act: Act): Show {
  if (show.blank) return { ...show, blank: false }
  switch (act) {
    case 'next':
      return go(show, 'on')
    case 'last':
    case 'all':
      return go(show, act)
    case 'back':
      // Whoever changes their mind while the key is on its way stays with the piece.
      if (show.wish) return { ...show, wish: null }
      return show.all ? { ...show, all: false } : { ...show, at: Math.max(0, show.at - 1) }
    case 'first':
      return { ...show, at: 0, all: false, wish: null }
    case 'blank':
      return { ...show, blank: true }
    case 'larger':
      return { ...show, size: Math.min(SIZES.largest, show.size + 1) }
    case 'smaller':
      return { ...show, size: Math.max(SIZES.smallest, show.size - 1) }
    case 'leave':
      return show
  }
}

/** The state once the key has come: what waited for it is done. */
export function keyArrived(show: Show, stops: number): Show {
  if (show.stops !== null) return show
  const here = { ...show, stops }
  return show.wish ? go(here, show.wish) : here
}

const KEYS: Readonly<Record<string, Act>> = {
  ' ': 'next',
  Enter: 'next',
  PageDown: 'next',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  r: 'all',
  b: 'blank',
  // What most clickers send for a blank screen.
  '.': 'blank',
  '+': 'larger',
  // The same key without Shift.
  '=': 'larger',
  '-': 'smaller',
  '−': 'smaller',
  _: 'smaller',
}

/** The act of a key, or null where it has none. The arrows go the way the page is read. */
export function actOf(key: string, direction: 'ltr' | 'rtl'): Act | null {
  const [forward, backward] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  if (key === forward) return 'next'
  if (key === backward) return 'back'
  const name = key.length === 1 ? key.toLowerCase() : key
  return Object.hasOwn(KEYS, name) ? KEYS[name]! : null
}
