// Where phones come in: as an address to type, and as a whole one for a camera.

import { hashOf } from '../route.ts'

/** `http://localhost:8080` and its like lead nowhere but to the machine they are said on. */
const HERE_ONLY = /^(localhost$|127\.|\[::1\])/

export type JoinAddress = {
  /** To be read from a wall and typed: as short as it can be. */
  readonly typed: string
  /** With the code and the language in it. */
  readonly whole: string
  /** No phone gets there. */
  readonly hereOnly: boolean
}

/**
 * `page`: the page's own address. `reached`: where the server says that phones reach it, if it knows better.
 */
export function joinAddressOf(
  page: string,
  reached: string | null,
  { code, language }: { readonly code: string; readonly language: string },
): JoinAddress {
  const base = new URL(page)
  if (reached !== null) {
    const better = new URL(reached)
    base.protocol = better.protocol
    base.host = better.host
  }
  base.search = ''
  base.hash = hashOf({ screen: 'join' })
  // Whoever types leaves out the rest, and a browser adds it.
  const typed = base.href.replace(/^https?:\/\//, '')
  base.search = `?lang=${encodeURIComponent(language)}`
  base.hash = hashOf({ screen: 'join', code })
  return { typed, whole: base.href, hereOnly: HERE_ONLY.test(base.hostname) }
}
