// The log of practice: what a finished page leaves in it, and that it survives a reload and another device.

import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPracticeStore, pageEntry } from '../../src/store/practice-store.ts'
import { bringBack } from '../../src/store/saving/bring-back.ts'
import { copyAll } from '../../src/store/saving/copy.ts'
import { readCopy } from '../../src/store/saving/read-copy.ts'
import { excerptOf } from '../fixtures/compiled.ts'
import { composeParts, NOON } from '../fixtures/parts.ts'
import { overPlainHttp } from '../fixtures/plain-http.ts'
import { playRound } from '../fixtures/players.ts'

const { text, key } = excerptOf('lamp-oil')
const address = { pack: text.pack, excerpt: text.id, language: text.language }
const roundOf = (player: 'perfect' | 'mixed' | 'nothing', sure = false) => {
  const { score, round } = playRound({ text, key }, player, { phase: 'scored', sure })
  return { address, hash: text.hash, score, marks: key.marks, taught: round.taught, rewrites: {} }
}

describe('a finished page', () => {
  it('leaves what became of each required mark, under the name it counts by', () => {
    const { marks, tally, score, falseFlags } = pageEntry(roundOf('perfect'))
    expect(score).toBe(100)
    expect(falseFlags).toBe(0)
    expect(marks.length).toBe(key.marks.filter(mark => mark.required).length)
    for (const mark of marks) expect(mark).toMatchObject({ credit: 1, called: mark.technique })
    expect(tally.hits).toBe(tally.signal)
  })

  it('leaves misses as misses, and how sure each flag was', () => {
    expect(pageEntry(roundOf('nothing')).marks.every(({ credit, called }) => credit === 0 && !called)).toBe(
      true,
    )
    const { sure, falseFlags } = pageEntry(roundOf('mixed', true))
    expect(falseFlags).toBeGreaterThan(0)
    expect(sure.filter(({ found }) => found).length).toBeGreaterThan(0)
    expect(sure.filter(({ found }) => !found).length).toBeGreaterThan(0)
  })
})

describe('over plain http', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('drills and pages are kept, each under a name of its own', async () => {
    const page = await composeParts()
    const practice = await page.loadPractice()
    overPlainHttp()
    practice.finish(roundOf('perfect'))
    practice.finish(roundOf('mixed'))
    expect(new Set(practice.getState().log.map(({ id }) => id)).size).toBe(2)
  })
})

describe('the log', () => {
  it('has an entry for each round, with the hour on the wall', async () => {
    const page = await composeParts({ clock: { ...NOON, zone: () => 120 } })
    const practice = await page.loadPractice()
    practice.finish(roundOf('perfect'))
    practice.finish(roundOf('mixed'))
    expect(practice.getState().log).toMatchObject([
      { kind: 'round', excerpt: 'lamp-oil', when: NOON.now(), zone: 120 },
      { kind: 'round' },
    ])
    const again = await createPracticeStore(page.saver, NOON)
    expect(again.getState().log).toHaveLength(2)
  })

  it('of two devices is one log, whichever file comes first and however often', async () => {
    const [here, there] = [await composeParts(), await composeParts()]
    ;(await here.loadPractice()).finish(roundOf('perfect'))
    ;(await there.loadPractice()).finish(roundOf('nothing'))
    ;(await there.loadPractice()).add({
      kind: 'drill',
      drill: 'name-it',
      ...address,
      about: 'clique',
      technique: 'innuendo',
      said: 'cui-bono',
      right: false,
    })
    const file = readCopy(await copyAll(there.saver))
    if ('failure' in file) throw new Error(file.failure)
    for (let time = 0; time < 2; time++) expect(await bringBack(here.saver, file)).toBe(true)
    const back = readCopy(await copyAll(here.saver))
    if ('failure' in back) throw new Error(back.failure)
    await bringBack(there.saver, back)
    const logs = await Promise.all(
      [here, there].map(async ({ saver }) => (await createPracticeStore(saver, NOON)).getState().log),
    )
    expect(logs[0]).toHaveLength(3)
    expect(logs[1]).toEqual(logs[0])
  })

  it('takes no entry from a file whose name and content differ, and keeps the rest', async () => {
    const page = await composeParts()
    const practice = await page.loadPractice()
    practice.finish(roundOf('perfect'))
    const copy = JSON.parse(await copyAll(page.saver)) as { records: Record<string, unknown> }
    const [name] = Object.keys(copy.records).filter(one => one.startsWith('practice/'))
    copy.records['practice/somebody-else'] = copy.records[name!]
    const read = readCopy(JSON.stringify(copy))
    expect(read).toMatchObject({ damaged: 1 })
  })
})
