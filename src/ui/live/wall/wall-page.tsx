// The wall of a session, for a projector.

import type { PageProps } from '../../route.ts'

export function WallPage({ route }: PageProps) {
  return <p>{route.screen}</p>
}
