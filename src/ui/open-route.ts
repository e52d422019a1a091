// Opens what the address asks for. The composition root does it before anything is drawn, so that a link to an excerpt
// shows the excerpt and nothing else first; from then on the root of the words does it whenever the address changes.

import { tellingOf, type ExcerptAddress } from '../store/address.ts'
import type { Parts } from './context.ts'
import { parseRoute } from './route.ts'

/** Opens the excerpt that `hash` asks for in the telling nearest to `language`, or closes the one that is open. */
export function openRoute(
  { play, catalogue, stage }: Pick<Parts, 'play' | 'catalogue' | 'stage'>,
  hash: string,
  language: string,
): void {
  const route = parseRoute(hash)
  const pack = route.screen === 'play' ? catalogue.find(one => one.id === route.pack) : undefined
  const excerpt = route.screen === 'play' ? pack?.excerpts.find(one => one.id === route.excerpt) : undefined
  const told = excerpt && tellingOf(excerpt, language)
  if (route.screen !== 'play' || !told) {
    play.close()
    // The newsroom says itself when it is left.
    stage.setState(({ scene }) => ({ scene: scene === 'newsroom' ? scene : 'room' }))
    return
  }
  const open = play.getState().address
  // A page that is open stays as it was begun, whatever the interface speaks by now.
  if (open?.excerpt === route.excerpt && open.pack === route.pack) return
  const addressOf = (language: string): ExcerptAddress => ({
    pack: route.pack,
    excerpt: route.excerpt,
    language,
    telling: excerpt.languages[language]!,
    practice: pack?.role === 'tutorial',
  })
  const others = Object.keys(excerpt.languages).filter(one => one !== told.language)
  void play.open(addressOf(told.language), others.map(addressOf))
}
