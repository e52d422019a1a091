// Addresses of this page as others can open them: a laptop that serves the room's own network calls itself by a name that no
// phone knows, and its server knows better.

import { useHealth } from './server-health.ts'

/** Puts the host that others reach in the place of the page's own, where the server knows a better one. */
export function useReach(): (address: string) => string {
  const { health } = useHealth()
  const reached = health?.has === 'yes' ? health.address : null
  return address => {
    if (reached === null || !URL.canParse(reached)) return address
    const [made, { protocol, host }] = [new URL(address), new URL(reached)]
    made.protocol = protocol
    made.host = host
    return made.href
  }
}
