// Which page the day's tray has sent the player to, so that its score knows the way back. Known for as long as the
// program is open; after that the newsroom leads to the tray.

import type { PlayStore } from '../../store/play-store.ts'

type Place = { readonly pack: string; readonly excerpt: string }

let sent: Place | null = null

export const isSent = ({ pack, excerpt }: Place): boolean => sent?.pack === pack && sent.excerpt === excerpt

/** Remembers the page, and has it read anew where an earlier round of it is finished. */
export function sendTo(play: Pick<PlayStore, 'subscribe' | 'again'>, place: Place): void {
  sent = place
  const stop = play.subscribe(({ address, text, round }) => {
    if (address !== null && !(address.pack === place.pack && address.excerpt === place.excerpt)) return stop()
    // The text comes first, and then the round that is kept of it.
    if (text?.id !== place.excerpt || round.excerpt !== place.excerpt) return undefined
    stop()
    if (round.phase === 'scored') play.again()
    return undefined
  })
}
