// The in-tray with its slips in every state.

import type { ProgressRecord } from '../../src/store/saving/records.ts'
import { NewsroomPage } from '../../src/ui/newsroom/newsroom-page.tsx'
import { Stars } from '../../src/ui/panels/stars.tsx'
import { catalogue } from '../fixtures/compiled.ts'
import { composeParts, NOON } from '../fixtures/parts.ts'
import { PACK_ID } from '../fixtures/small-pack.ts'
import type { Piece } from './piece.ts'

const IDS = catalogue[0]!.excerpts.map(excerpt => excerpt.id)

/** A menu on which the excerpts, in their order, have been finished with so many stars; null: not finished. */
async function menu(
  language: string,
  name: string,
  stars: readonly (0 | 1 | 2 | 3 | null)[],
  started: readonly string[] = [],
): Promise<Piece> {
  const parts = await composeParts({ language })
  const records = IDS.flatMap((excerpt, index): [string, ProgressRecord][] => {
    const count = stars[index] ?? null
    if (count === null) return []
    const record = { pack: PACK_ID, excerpt, plays: 1, best: 31 + count * 22, stars: count, last: NOON.now() }
    return [[`${PACK_ID}/${excerpt}`, record]]
  })
  parts.progress.setState({ progress: Object.fromEntries(records) })
  const element = (
    <main class="menu">
      <NewsroomPage route={{ screen: 'menu' }} started={new Set(started)} />
    </main>
  )
  return { name, parts, element }
}

export async function menuPieces(language: string): Promise<Piece[]> {
  const parts = await composeParts({ language })
  return [
    await menu(language, 'menu: nothing read yet', []),
    await menu(language, 'menu: half done, one star, none', [null, 1, 0], [`${PACK_ID}/${IDS[0]}`]),
    await menu(language, 'menu: finished, and one begun again', [3, 2, 1], [`${PACK_ID}/${IDS[1]}`]),
    {
      name: 'stars',
      parts,
      element: (
        <p>
          {[0, 1, 2, 3].map(count => (
            <Stars key={count} count={count} />
          ))}
        </p>
      ),
    },
  ]
}
