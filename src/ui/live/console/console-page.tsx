// The trainer's console of a session.

import type { PageProps } from '../../route.ts'

export function ConsolePage({ route }: PageProps) {
  return <p>{route.screen}</p>
}
