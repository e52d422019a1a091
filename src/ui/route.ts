// Which screen the address asks for. Kept in the hash, so that any static server will do and back and forward work.

export type Route =
  { readonly screen: 'menu' } | { readonly screen: 'play'; readonly pack: string; readonly excerpt: string }

/** Reads a hash such as `#/play/the-question-mark/dark-masts`; anything else is the menu. */
export function parseRoute(hash: string): Route {
  const match = /^#\/play\/([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(hash)
  return match ? { screen: 'play', pack: match[1]!, excerpt: match[2]! } : { screen: 'menu' }
}

/** The hash that leads to a route. */
export const hashOf = (route: Route): string =>
  route.screen === 'play' ? `#/play/${route.pack}/${route.excerpt}` : '#/'
