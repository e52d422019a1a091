// A pack that is edited under a live code: the session runs on with the texts and keys it was made with.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ExcerptKey, ExcerptText } from '../../src/core/excerpt.ts'
import type { Beat } from '../../src/live/authority/views.ts'
import { ADDRESSES } from '../../src/live/protocol.ts'
import {
  A_SESSION,
  aHost,
  aPerson,
  aPlayer,
  builtGame,
  startTestServer,
  type TestServer,
} from './support/a-server.ts'

let game: string
let server: TestServer
beforeEach(async () => {
  game = await mkdtemp(join(tmpdir(), 'just-asking-edited-'))
  await cp((await builtGame()).folder, game, { recursive: true })
  server = await startTestServer({ game })
})
afterEach(async () => {
  await server.stop()
  await rm(game, { recursive: true, force: true })
})

async function startAnew(): Promise<void> {
  await server.stop(true)
  server = await startTestServer({ game, folder: server.folder })
}

const PAGE = A_SESSION.pages[0]!
const RUMOUR = 'Stop the presses. '

/** Files of the first page as it is told in the session's language. */
async function filesOfPage(): Promise<string[]> {
  const folder = join(game, 'levels', PAGE.pack)
  const names = (await readdir(folder)).filter(name => name.startsWith(`${PAGE.id}.${PAGE.language}.`))
  expect(names).toHaveLength(2)
  return names.map(name => join(folder, name))
}

/** What an editor does: another beginning, so that all words stand elsewhere, and a key with one mark only, named otherwise. */
async function edit(): Promise<void> {
  for (const path of await filesOfPage()) {
    const was = JSON.parse(await readFile(path, 'utf8')) as ExcerptText | ExcerptKey
    const now =
      'text' in was
        ? { ...was, text: RUMOUR + was.text, words: was.words.map(at => at + RUMOUR.length) }
        : { ...was, marks: was.marks.slice(0, 1).map(mark => ({ ...mark, techniques: ['red-herring'] })) }
    await writeFile(path, JSON.stringify(now))
  }
}

async function json<T>(path: string, token?: string): Promise<T> {
  const response = await server.get(path, token)
  expect(response.status).toBe(200)
  return (await response.json()) as T
}
const textOf = (code: string): Promise<ExcerptText> => json(ADDRESSES.text(code, 0))
const keyOf = (code: string, token: string): Promise<ExcerptKey> => json(ADDRESSES.key(code, 0), token)

/** A session in which a page is being marked. */
async function aSession() {
  const { code, host: token } = await server.create()
  const host = await aHost(server, code, token)
  const ana = await aPlayer(server, code)
  await host.goTo('marking')
  await ana.until<number>('at', at => at === 1)
  return { code, token, host, ana, text: await textOf(code), key: await keyOf(code, token) }
}

/** A flag that covers a passage of a key, named as the key names it. */
const asInKey = ({ marks }: ExcerptKey, number: number) => {
  const { core, techniques } = marks[number]!
  const command = { type: 'placeFlag', span: core, technique: techniques[0], confidence: null } as const
  return { type: 'mark', page: 0, command } as const
}

it.each([
  ['runs on', async () => undefined],
  ['runs on after the server was started anew', startAnew],
])('a session %s, though its page was edited', async (_, meanwhile) => {
  const { code, token, ana, text, key } = await aSession()
  expect(await ana.send(asInKey(key, 0))).toEqual({ ok: true })
  await edit()
  await meanwhile()

  expect(await textOf(code)).toEqual(text)
  expect(await keyOf(code, token)).toEqual(key)
  // It goes on to be played and told by what it was made with.
  const [host, back] = [await aHost(server, code, token), await aPerson(server, code)]
  const { view } = await back.enter({ token: ana.token })
  expect(view).toMatchObject({ own: { 0: { round: { flags: [{ span: key.marks[0]!.core }] } } } })
  expect(await back.send(asInKey(key, 1))).toEqual({ ok: true })
  expect(await back.send({ type: 'handIn', page: 0, nothingToFlag: false })).toEqual({ ok: true })
  await host.goTo('key')
  const told = await host.until<Beat | null>('beat', beat => beat?.kind === 'key')
  if (told?.kind !== 'key') throw new Error('no key is told')
  expect(told.board.marks.map(({ markId, found }) => [markId, found])).toEqual(
    key.marks.map(({ id }, number) => [id, number < 2 ? 1 : 0]),
  )
  expect(await keyOf(code, ana.token)).toEqual(key)
})

it('a session made after the edit has the new page, and the older one beside it the old', async () => {
  const old = await aSession()
  await edit()
  await startAnew()
  const fresh = await server.create()
  expect((await textOf(fresh.code)).text).toBe(RUMOUR + old.text.text)
  expect((await keyOf(fresh.code, fresh.host)).marks).toHaveLength(1)
  expect(await textOf(old.code)).toEqual(old.text)
  expect(await keyOf(old.code, old.token)).toEqual(old.key)
})

it('a session runs on though its page is not in the game any more', async () => {
  const { code, token, text, key, ana } = await aSession()
  for (const path of await filesOfPage()) await rm(path)
  await startAnew()
  await expect(server.create()).rejects.toThrow('500')
  expect(await textOf(code)).toEqual(text)
  expect(await keyOf(code, token)).toEqual(key)
  const back = await aPerson(server, code)
  await back.enter({ token: ana.token })
  expect(await back.send(asInKey(key, 0))).toEqual({ ok: true })
})
