// Texts and keys of a session for a page beside the console that needs no line: its sheets on paper.

import { browserShelf, keptToken } from './keep.ts'
import { createPageFiles, type PageFiles } from './page-files.ts'
import { systemTimers } from './transport.ts'

/** The files of a room that this device is host of, as the room has them. None throws. `code` as it was tidied. */
export const hostFiles = (code: string): Pick<PageFiles, 'text' | 'key'> =>
  createPageFiles(
    { base: document.baseURI, fetcher: (input, init) => fetch(input, init), timers: systemTimers },
    code,
    () => undefined,
    () => keptToken(browserShelf(), 'host', code),
  )
