// Writes what a browser has kept after excerpts were played: made by the real rules and the real stores, without a
// browser. Each argument is the player of the next excerpt of the first pack.

import { join } from 'node:path'
import { checkLevels } from '../../src/content/check.ts'
import { shelfOf, tellingOf } from '../../src/store/address.ts'
import { createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'
import { catalogueOf, filesOf } from '../../src/tools/levels-plugin.ts'
import { readLevelFiles } from '../../src/tools/level-files.ts'
import { ROOT } from '../../src/tools/run.mjs'
import { memoryStorage } from '../fixtures/memory-storage.ts'
import { placesOf, PLAYERS } from '../fixtures/players.ts'

/** Takes nothing, so that everything stays in the journal. */
const NO_SHELF: Shelf = {
  get: async () => undefined,
  set: () => new Promise(() => {}),
  setMany: () => new Promise(() => {}),
  delete: async () => {},
  keys: async () => [],
  clear: async () => {},
}

const checked = checkLevels(readLevelFiles(join(ROOT, 'levels')))
const files = filesOf(checked)

const PACK = shelfOf(catalogueOf(checked))[0]!

// Only the announcer wants a page, and here nobody listens.
Object.assign(globalThis, { document: { createElement: () => ({ append() {}, setAttribute() {} }) } })
const { composeParts } = await import('../fixtures/parts.ts')
const storage = memoryStorage()
const parts = await composeParts({
  shelf: NO_SHELF,
  journal: createStorageJournal(() => storage),
  fetcher: async address => new Response(files.get(address)),
})
for (const [index, name] of process.argv.slice(2).entries()) {
  const player = PLAYERS.find(one => one === name)
  const excerpt = PACK.excerpts[index]
  if (!player || !excerpt) throw new Error(`no player or no excerpt for ${name}`)
  await parts.play.open({ pack: PACK.id, excerpt: excerpt.id, ...tellingOf(excerpt, 'en')! })
  const { text, key } = parts.play.getState()
  const flags = placesOf(player, text!, key!)
  for (const { span, technique } of flags)
    parts.play.dispatch({ type: 'placeFlag', span, technique, confidence: null })
  parts.play.dispatch({ type: 'signOff', nothingToFlag: flags.length === 0 })
  parts.play.dispatch({ type: 'showScore' })
  if (parts.play.getState().round.phase !== 'scored') throw new Error(`${excerpt.id} was not finished`)
}
// What is learnt of a round is kept a turn later.
await new Promise(done => setTimeout(done, 50))
const items = Object.fromEntries(Object.keys(storage).map(name => [name, storage.getItem(name)!]))
process.stdout.write(JSON.stringify(items))
process.exit(0)
