// Where the player comes from, so that whoever comes back finds what they left. Heard from the first moment on, since
// the screens that ask are fetched later.

import { parseRoute, type Route } from './route.ts'

let before: Route | null = null

addEventListener('hashchange', ({ oldURL }) => {
  before = parseRoute(new URL(oldURL).hash)
})

/** The excerpt that was on the desk before this screen, if it was one. */
export const cameFrom = (): { readonly pack: string; readonly excerpt: string } | null =>
  before?.screen === 'play' ? before : null
