// Which screen the address asks for. Kept in the hash, so that any static server will do and back and forward work.

export type Route =
  /** The newsroom; `pack`: with this pack's copy on the desk. */
  | { readonly screen: 'menu'; readonly pack?: string | undefined }
  | { readonly screen: 'play'; readonly pack: string; readonly excerpt: string }
  /** The field guide: its contents, or one technique's page. Whether there is such a technique, the guide knows. */
  | { readonly screen: 'guide'; readonly technique?: string | undefined }
  /** The front page of a finished pack. */
  | { readonly screen: 'front'; readonly pack: string }
  /** An excerpt for a room that looks at one wall, and on paper. */
  | { readonly screen: 'show'; readonly pack: string; readonly excerpt: string }
  | {
      readonly screen: 'print'
      readonly pack: string
      readonly excerpt: string
      /** The session it is printed for, by its host: the key of a page that is being read is kept from everybody else. */
      readonly session?: { readonly code: string; readonly page: number } | undefined
    }
  /** What the player's nights have come to. */
  | { readonly screen: 'record' }
  /** The same on a sheet, for a teacher. */
  | { readonly screen: 'summary' }
  /** The day's tray: five minutes of what is due. */
  | { readonly screen: 'daily' }
  /** For whoever runs a class. */
  | { readonly screen: 'teach' }
  /** For a trainer: a session is made, and those that were made here are found again. */
  | { readonly screen: 'live' }
  /** A player's seat in a session, by the code on the wall. */
  | { readonly screen: 'join'; readonly code?: string | undefined }
  /** The trainer's console and the wall of a session; `token`: handed on with a link, kept and taken out of the address. */
  | {
      readonly screen: 'console' | 'wall'
      readonly code: string
      readonly token?: string | undefined
    }
  /** The check-up; `at`: the desk, where its pages are read, or a finished one by its id, with one of its pages. */
  | { readonly screen: 'check-up'; readonly at?: string | undefined; readonly page?: string | undefined }

/** What a fetched screen is given. */
export type PageProps = {
  /** The address as it is read; a page knows its own kind. */
  readonly route: Route
  /** Excerpts with a round that is not finished, as `pack/excerpt`. */
  readonly started: ReadonlySet<string>
}

/**
 * Reads a hash such as `#/play/the-question-mark/dark-masts`, `#/play/the-question-mark` or `#/guide/innuendo`;
 * anything else is the menu.
 */
export function parseRoute(hash: string): Route {
  // Tokens have letters of both kinds; nothing else in an address has.
  const handed = /^#\/(console|wall)\/([A-Za-z0-9]+)(?:\/([A-Za-z0-9._-]+))?$/.exec(hash)
  if (handed) return { screen: handed[1] as 'console' | 'wall', code: handed[2]!, token: handed[3] }
  const coming = /^#\/join(?:\/([A-Za-z0-9]+))?$/.exec(hash)
  if (coming) return { screen: 'join', code: coming[1] }
  const sheet = /^#\/print\/([a-z0-9-]+)\/([a-z0-9-]+)\/([A-Z0-9]+)\/(\d{1,3})$/.exec(hash)
  if (sheet) {
    const [, pack, excerpt, code, page] = sheet
    return { screen: 'print', pack: pack!, excerpt: excerpt!, session: { code: code!, page: Number(page) } }
  }
  const [screen, first, second] = /^#\/([a-z-]+(?:\/[a-z0-9-]+){0,2})$/.exec(hash)?.[1]?.split('/') ?? []
  if (screen === 'guide' && second === undefined) return { screen, technique: first }
  if (
    (screen === 'teach' || screen === 'record' || screen === 'summary' || screen === 'live') &&
    first === undefined
  )
    return { screen }
  if (screen === 'daily' && first === undefined) return { screen }
  if (screen === 'check-up') return { screen, at: first, page: second }
  if (!first) return { screen: 'menu' }
  if (screen === 'front' && second === undefined) return { screen, pack: first }
  if (screen === 'play' && second === undefined) return { screen: 'menu', pack: first }
  if ((screen === 'play' || screen === 'show' || screen === 'print') && second)
    return { screen, pack: first, excerpt: second }
  return { screen: 'menu' }
}

/** The hash that leads to a route. */
export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'menu':
      return route.pack ? `#/play/${route.pack}` : '#/'
    case 'guide':
      return route.technique ? `#/guide/${route.technique}` : '#/guide'
    case 'front':
      return `#/front/${route.pack}`
    case 'teach':
    case 'record':
    case 'daily':
    case 'summary':
    case 'live':
      return `#/${route.screen}`
    case 'join':
      return route.code ? `#/join/${route.code}` : '#/join'
    case 'console':
    case 'wall':
      return [`#/${route.screen}`, route.code, route.token].filter(Boolean).join('/')
    case 'check-up':
      return ['#/check-up', route.at, route.page].filter(Boolean).join('/')
    case 'print':
      return [`#/print/${route.pack}/${route.excerpt}`, route.session?.code, route.session?.page]
        .filter(part => part !== undefined)
        .join('/')
    default:
      return `#/${route.screen}/${route.pack}/${route.excerpt}`
  }
}
