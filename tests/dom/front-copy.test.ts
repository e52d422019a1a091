// The words of a front page: the player's edits in their places, and corrections that are true of the play.

import { describe, expect, it } from 'vitest'
import { frontCopyOf, textOf } from '../../src/ui/front/front-copy.ts'
import { pieceOf, type FrontPiece } from '../../src/ui/front/front-piece.ts'
import type { EditionRecord } from '../../src/store/saving/later-records.ts'
import { corrected, excerptOf } from '../fixtures/compiled.ts'
import { mendable } from '../fixtures/mendable.ts'
import { composeParts, NOON } from '../fixtures/parts.ts'

const { i18n } = await composeParts()
const { t } = i18n
const played = excerptOf('lamp-oil')
const lamp = { ...played, key: mendable(played.key) }
const ferry = excerptOf('quiet-ferry')

const editionOf = ({ text }: typeof lamp, change: Partial<EditionRecord> = {}): EditionRecord => ({
  pack: text.pack,
  excerpt: text.id,
  language: text.language,
  hash: text.hash,
  edits: {},
  found: 0,
  missed: 0,
  fair: 5,
  stood: 5,
  score: 60,
  when: NOON.now(),
  ...change,
})
const pieceWith = (excerpt: typeof lamp, change?: Partial<EditionRecord>): FrontPiece =>
  pieceOf({ ...excerpt, edition: editionOf(excerpt, change) }, t)
const copyOf = (pieces: readonly FrontPiece[], stars = 4) =>
  frontCopyOf(
    pieces,
    { title: 'Candle Row', stars, mostStars: 6, when: NOON.now() },
    { t, language: 'en', direction: 'ltr' },
  )
const linesOf = (pieces: readonly FrontPiece[]) => copyOf(pieces).corrections.lines
const wordsOf = (runs: readonly { text: string }[] | null) => (runs ?? []).map(run => run.text).join('')

describe('a piece', () => {
  it('has the edits in the place of the passages, and the rest as it came', () => {
    const piece = pieceWith(lamp, { edits: { 'who-drank': 'fair', clique: 'fair' } })
    expect(piece.headline).toEqual([{ text: 'Six Drums of Lamp Oil Sold to the Ferry', isEdit: true }])
    expect(piece.paragraphs[1]!.filter(run => run.isEdit).map(run => run.text)).toEqual([
      'The row has sold oil to the ferry before.',
    ])
    expect(wordsOf(piece.paragraphs[1]!)).toContain('Folk who must not be named say')
    expect(wordsOf(piece.paragraphs[0]!)).toMatch(/^CANDLE ROW, 4 May – The keeper/)
    expect(piece.credit).toBe('By Ines Quillfeather · From copy by The Small Lantern')
    expect(piece.note).toBeNull()
  })

  it('stands as it came where the copy has been corrected since, and says so', () => {
    const text = corrected(lamp.text, 'nine drums', 'five drums')
    const edition = editionOf(lamp, { edits: { 'who-drank': 'fair' } })
    const piece = pieceOf({ text, key: null, edition }, t)
    expect(wordsOf(piece.headline)).toBe('Who Drank the Lamp Oil of Candle Row?')
    expect(wordsOf(piece.standfirst)).toContain('five drums')
    expect(piece.note).toContain('has been corrected since')
    expect(piece.edition).toBeNull()
  })

  it('stands as it came where nothing was kept, and invites to play again', () => {
    const piece = pieceOf({ text: lamp.text, key: null, edition: null }, t)
    expect(wordsOf(piece.headline)).toBe('Who Drank the Lamp Oil of Candle Row?')
    expect(piece.note).toContain('Play it once more')
  })

  it('stands as it came where a save names what the copy does not have', () => {
    const piece = pieceWith(lamp, { edits: { nobody: 'fair' } })
    expect(piece.headline.some(run => run.isEdit)).toBe(false)
    expect(piece.edition).toBeNull()
  })
})

describe('the page', () => {
  it('leads with the best piece, and of equals with the longest', () => {
    const [one, other] = [pieceWith(lamp, { score: 60 }), pieceWith(ferry, { score: 61 })]
    expect(copyOf([one, other]).lead).toBe(other)
    expect(copyOf([pieceWith(ferry, { score: 60 }), one]).lead).toBe(one)
    const unkept = pieceOf({ text: lamp.text, key: null, edition: null }, t)
    expect(copyOf([unkept, pieceWith(ferry, { score: 0 })]).lead.id).toBe('quiet-ferry')
  })

  it('says beside its name only what is true', () => {
    const edited = pieceWith(lamp, { edits: { clique: 'fair' } })
    expect(copyOf([edited]).ears).toEqual(['4 stars of 6', '1 passage mended'])
    expect(copyOf([pieceWith(ferry)], 0).ears).toEqual([])
  })

  it('owns up to what went out, and is proud of what was left alone', () => {
    const piece = pieceWith(lamp, {
      edits: { clique: 'bare', darkness: 'leaning', 'no-names': 'fair' },
      missed: 1, fair: 6, stood: 4,
    }) // prettier-ignore
    expect(linesOf([piece])).toEqual([
      expect.stringMatching(/^1 passage that leans went out as it came/),
      expect.stringMatching(/^1 passage was mended and leans still/),
      expect.stringMatching(/^In 1 passage the facts went out/),
      expect.stringMatching(/^4 of 6 fair sentences/),
      expect.stringMatching(/^2 fair sentences were flagged and needed nothing/),
    ])
  })

  it('says that there is nothing to correct only where all of it is known', () => {
    const clean = pieceWith(ferry)
    expect(linesOf([clean])[0]).toMatch(/^None tonight/)
    const unkept = pieceOf({ text: lamp.text, key: null, edition: null }, t)
    expect(linesOf([clean, unkept]).join(' ')).not.toContain('None tonight')
    expect(linesOf([unkept])).toEqual([expect.stringContaining('not kept')])
  })

  it('is the same in plain text', () => {
    const copy = copyOf([pieceWith(lamp, { edits: { 'who-drank': 'fair' } }), pieceWith(ferry)])
    const told = textOf(copy)
    for (const words of [copy.name.toUpperCase(), 'SIX DRUMS OF LAMP OIL', copy.imprint, copy.issue])
      expect(told).toContain(words)
    for (const line of copy.corrections.lines) expect(told).toContain(line)
  })
})

describe('which way the desk leans', () => {
  const spread = (caught: number, queried: number) =>
    linesOf([pieceWith(lamp, { spun: 24, caught, fair: 26, stood: 26 - queried })]).join(' ')

  it('is told over a pack to whoever flags everything, and to whoever flags nothing', () => {
    expect(spread(24, 26)).toContain('leaned towards suspicion')
    expect(spread(0, 0)).toContain('leaned towards trust')
  })

  it('is not told to whoever does neither, nor where there is too little to tell', () => {
    expect(spread(20, 4)).not.toContain('leaned')
    const few = pieceWith(lamp, { spun: 8, caught: 8, fair: 26, stood: 0 })
    expect(linesOf([few]).join(' ')).not.toContain('leaned')
  })

  it('is not guessed from saves that did not count it', () => {
    expect(linesOf([pieceWith(lamp, { fair: 30, stood: 0 })]).join(' ')).not.toContain('leaned')
  })
})
