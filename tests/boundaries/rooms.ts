// The rooms of src and the arrows between them: what each may import, and nothing else.

export type Room = {
  /** Rooms (or parts of rooms, like `live/client`) it may import. */
  readonly uses: readonly string[]
  /** Rooms of which it may import types alone: they are gone when the program runs. */
  readonly types?: readonly string[]
  /** Packages it may import; `name/*` stands for a whole scope, `*` for all but those that belong to one room. */
  readonly npm?: readonly string[]
  /** Whether it may import from Node. */
  readonly node?: boolean
  /** Folders beside src that it may import files from. */
  readonly beside?: readonly string[]
  /** Rooms it may import only by `import()`, so that they are loaded when wanted. */
  readonly lazily?: readonly string[]
}

export const ROOMS: Readonly<Record<string, Room>> = {
  core: { uses: [], npm: ['ts-fsrs'] },
  content: { uses: ['core'], npm: ['valibot', 'fastest-levenshtein', 'virtual:catalogue'] },
  store: { uses: ['core'], types: ['content'], npm: ['zustand', 'idb-keyval', 'valibot'] },
  i18n: { uses: [], types: ['core'], npm: ['i18next'] },
  ui: {
    // A sheet is seen on the screen before it is printed: src/export/README.md.
    // A trainer's console adds up the log it takes along with the rules of the room: src/live/README.md.
    uses: ['core', 'store', 'i18n', 'live', 'export/print', 'export/calendar', 'export/csv', 'export/live'],
    types: ['content'],
    npm: ['preact', 'uplot', 'uqr', '@fontsource-variable/*'],
    beside: ['assets'],
  },
  game: { uses: ['core', 'store'], npm: ['phaser'], beside: ['assets'] },
  live: { uses: ['core'], types: ['content'], npm: ['socket.io-client', 'valibot', 'zustand'] },
  server: {
    uses: ['live', 'core', 'content'],
    npm: ['socket.io', 'pg', 'valibot', 'pino', 'sirv', 'uqr'],
    node: true,
  },
  export: { uses: ['core', 'live'], types: ['content'], npm: ['*'] },
  tools: {
    uses: ['core', 'content', 'i18n'],
    types: ['store'],
    npm: ['*'],
    node: true,
    beside: ['levels'],
  },
  // Composes the rest: it alone knows every room.
  main: {
    uses: ['core', 'content', 'store', 'i18n', 'ui', 'live', 'export'],
    lazily: ['game'],
    npm: ['*'],
    beside: ['assets', 'levels'],
  },
}

/** Packages that belong to a room, and to nobody else, not even where a room may import anything. */
export const OWNED: Readonly<Record<string, readonly string[]>> = {
  phaser: ['game'],
  // The composition root hangs what ui makes into the page.
  preact: ['ui', 'main'],
}

/** Where nothing may depend on the hour, on chance or on a page: these answer alike on every machine. */
export const PURE = ['core', 'live/authority'] as const

/** Of all that is under src, the files that are no room: they compose. */
export const isComposition = (path: string) => /^main\.tsx?$/.test(path)
