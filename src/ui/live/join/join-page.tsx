// A seat in a session: what is fetched when a player comes in.

import type { PageProps } from '../../route.ts'

export function JoinPage({ route }: PageProps) {
  return <p>{route.screen}</p>
}
