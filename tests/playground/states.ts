// Any state of the real game, written by its own rules and its own saver: play a round up to there, keep it, open it.
// The address alone does it, too: ?go=pack/excerpt&player=mixed&phase=revealing&passage=3

import catalogue from 'virtual:catalogue'
import { loadKey, loadText } from '../../src/content/load.ts'
import { createNoticeStore } from '../../src/store/notice-store.ts'
import { createProgressStore } from '../../src/store/progress-store.ts'
import { systemClock } from '../../src/store/clock.ts'
import { saveRound } from '../../src/store/round-record.ts'
import { ROUND } from '../../src/store/saving/records.ts'
import { createSaver } from '../../src/store/saving/saver.ts'
import { createIndexedShelf, createStorageJournal } from '../../src/store/saving/shelf.ts'
import { PHASES, playRound, PLAYERS, type Phase, type Player } from '../fixtures/players.ts'

type Say = (text: string) => void

const journal = createStorageJournal(() => localStorage)
const saver = createSaver({ shelf: createIndexedShelf(), journal, notices: createNoticeStore() })
const fromRoot = (address: string): Promise<Response> => fetch(`/${address}`)

const PLACES = catalogue.flatMap(pack =>
  pack.excerpts.flatMap(excerpt =>
    Object.keys(excerpt.languages).map(language => `${pack.id}/${excerpt.id}/${language}`),
  ),
)

/** Loads what a place such as `pack/excerpt/en` names. */
async function loadPlace(place: string) {
  const [pack, id, language] = place.split('/') as [string, string, string]
  const telling = catalogue.find(one => one.id === pack)?.excerpts.find(one => one.id === id)?.languages[
    language
  ]
  if (!telling) throw new Error(`there is no ${place}`)
  const [text, key] = await Promise.all([loadText(telling, fromRoot), loadKey(telling, fromRoot)])
  if ('failure' in text || 'failure' in key) throw new Error(`${place} could not be loaded`)
  return { address: { pack, excerpt: id, language, telling }, text: text.value, key: key.value }
}

/** Writes the round that the parameters describe and leaves for the game. False where they describe none. */
export async function goWhereAsked(asked: URLSearchParams, say: Say): Promise<boolean> {
  const place = asked.get('go')
  if (place === null) return false
  try {
    const { address, text, key } = await loadPlace(place)
    const { events, round } = playRound({ text, key }, (asked.get('player') ?? 'mixed') as Player, {
      phase: (asked.get('phase') ?? 'marking') as Phase,
      passage: Number(asked.get('passage') ?? 0),
      sure: asked.has('sure'),
    })
    // So that it counts as newer than what is there.
    await saver.load(ROUND, place)
    saveRound(saver, address, text, events, round)
    await saver.settled()
    const options = new URLSearchParams({
      lang: address.language,
      ...(asked.has('stage') ? {} : { stage: 'off' }),
    })
    location.href = `/?${options}#/play/${address.pack}/${address.excerpt}`
  } catch (error) {
    say(String(error))
  }
  return true
}

/** Ends every excerpt as a player of one kind, so that the menu shows its marks and the pack is finished. */
async function finishAll(player: Player): Promise<void> {
  const progress = await createProgressStore(saver, systemClock)
  for (const place of PLACES) {
    const { address, text, key } = await loadPlace(place)
    progress.record(
      address.pack,
      address.excerpt,
      playRound({ text, key }, player, { phase: 'scored' }).score,
    )
  }
  await saver.settled()
}

/** Puts copies where the saver looks that it cannot read. */
function damage(): void {
  journal.write(`round/${PLACES[0]}`, '{ "kind": "round", "ver')
  journal.write(`round/${PLACES[1]}`, JSON.stringify({ kind: 'round', version: 99, sequence: 1, data: {} }))
}

async function forget(): Promise<void> {
  for (const key of journal.keys()) journal.remove(key)
  await saver.settled()
  await new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase('just-asking')
    request.addEventListener('success', done)
    request.addEventListener('error', fail)
    request.addEventListener('blocked', () =>
      fail(new Error('another page of the game is open: close it first')),
    )
  })
}

export function fillStateForm(
  form: HTMLFormElement,
  choiceOf: (name: string, options: readonly string[], value: string) => HTMLElement,
  say: Say,
): void {
  const passages = Array.from({ length: 16 }, (_, index) => String(index))
  form.append(
    choiceOf('go', PLACES, PLACES[0]!),
    choiceOf('player', PLAYERS, 'mixed'),
    choiceOf('phase', PHASES, 'revealing'),
    choiceOf('passage', passages, '0'),
  )
  for (const name of ['sure', 'stage']) {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', name })
    const label = document.createElement('label')
    label.append(box, ` ${name}`)
    form.append(label)
  }
  const button = (name: string, act: (() => unknown) | null): void => {
    const made = document.createElement('button')
    made.type = act ? 'button' : 'submit'
    made.textContent = name
    if (act)
      made.addEventListener('click', () => {
        Promise.resolve(act()).then(
          () => say(`${name}: done`),
          error => say(String(error)),
        )
      })
    form.append(made)
  }
  button('Play up to there', null)
  for (const player of ['perfect', 'mixed'] as const) button(`Finish all, ${player}`, () => finishAll(player))
  button('Damage two rounds', damage)
  button('Forget everything', forget)
}
