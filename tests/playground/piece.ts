// A piece to look at: its name, the app it stands in, and how to bring one about by playing.

import type { VNode } from 'preact'
import { TECHNIQUES, type TechniqueId } from '../../src/core/technique.ts'
import { saveRound } from '../../src/store/round-record.ts'
import { createActions, type Actions } from '../../src/ui/actions.ts'
import { addressOf, excerptOf, fetchFrom } from '../fixtures/compiled.ts'
import { appOf, composeParts, type Composed } from '../fixtures/parts.ts'
import { playRound, type Phase, type Player } from '../fixtures/players.ts'

export type Piece = { readonly name: string; readonly parts: Composed; readonly element: VNode }

type Options = {
  readonly phase?: Phase
  readonly passage?: number
  readonly sure?: boolean
  readonly taught?: readonly TechniqueId[]
}

export type Opened = Composed & { readonly actions: Actions }

/** An app in which a player has got so far with an excerpt, by the rules, the saver and the loader. */
export async function openAs(
  language: string,
  id: string,
  player: Player,
  options: Options = {},
): Promise<Opened> {
  const { taught = TECHNIQUES } = options
  const parts = await composeParts({
    language,
    fetcher: fetchFrom((_, found) => ('text' in Object(found) ? { ...Object(found), taught } : found)),
  })
  const excerpt = excerptOf(id, taught)
  const { events, round } = playRound(excerpt, player, options)
  const address = addressOf(id)
  saveRound(parts.saver, address, excerpt.text, events, round)
  await parts.play.open(address)
  return { ...parts, actions: createActions(appOf(parts)) }
}

/** The text, key, score and so on of an app that has come that far. */
export function stateOf({ play }: Opened) {
  const { text, key, score, passages, round } = play.getState()
  if (!text || !key) throw new Error('the excerpt is not there')
  return { text, key, score: score!, passages, round }
}
