// Which screen the address asks for. Kept in the hash, so that any static server will do and back and forward work.

export type Route =
  | { readonly screen: 'menu' }
  | { readonly screen: 'play'; readonly pack: string; readonly excerpt: string }
  /** The field guide: its contents, or one technique's page. Whether there is such a technique, the guide knows. */
  | { readonly screen: 'guide'; readonly technique?: string | undefined }

/** Reads a hash such as `#/play/the-question-mark/dark-masts` or `#/guide/innuendo`; anything else is the menu. */
export function parseRoute(hash: string): Route {
  const guide = /^#\/guide(?:\/([a-z-]+))?$/.exec(hash)
  if (guide) return { screen: 'guide', technique: guide[1] }
  const match = /^#\/play\/([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(hash)
  return match ? { screen: 'play', pack: match[1]!, excerpt: match[2]! } : { screen: 'menu' }
}

/** The hash that leads to a route. */
export function hashOf(route: Route): string {
  if (route.screen === 'guide') return route.technique ? `#/guide/${route.technique}` : '#/guide'
  return route.screen === 'play' ? `#/play/${route.pack}/${route.excerpt}` : '#/'
}
