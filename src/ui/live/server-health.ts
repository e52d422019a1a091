// Whether the server of this page has live sessions, and where phones reach it.

import { useEffect, useState } from 'preact/hooks'
import { ADDRESSES } from '../../live/protocol.ts'

/**
 * - `yes`: with the address that phones reach, where the server knows a better one than the page's own
 * - `no`: the page comes from somewhere that only hands out files
 * - `unreachable`: nothing answered
 */
export type Health =
  { readonly has: 'yes'; readonly address: string | null } | { readonly has: 'no' | 'unreachable' }

/** Asks the server. Never throws. */
export async function askHealth(
  base: string = document.baseURI,
  fetcher: typeof fetch = fetch,
): Promise<Health> {
  let response: Response
  try {
    response = await fetcher(new URL(ADDRESSES.health, base).href, {
      headers: { accept: 'application/json' },
    })
  } catch {
    return { has: 'unreachable' }
  }
  // It is there, or something that stands for it, and cannot answer just now.
  if (response.status >= 500) return { has: 'unreachable' }
  // A server of files answers with an error, or with its front page.
  const data = (await response.json().catch(() => null)) as { ok?: unknown; address?: unknown } | null
  if (data?.ok !== true) return { has: 'no' }
  return { has: 'yes', address: typeof data.address === 'string' ? data.address : null }
}

/** The answer, null until there is one; and another try. */
export function useHealth(): { readonly health: Health | null; readonly again: () => void } {
  const [health, setHealth] = useState<Health | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    void askHealth().then(answer => !gone && setHealth(answer))
    return () => {
      gone = true
    }
  }, [attempt])
  return {
    health,
    again: () => {
      setHealth(null)
      setAttempt(attempt + 1)
    },
  }
}
