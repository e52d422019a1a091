// Making a session: what is fetched when a trainer goes there.

import type { PageProps } from '../../route.ts'

export function CreatePage({ route }: PageProps) {
  return <p>{route.screen}</p>
}
