// Players who do not think, on every excerpt there is: what the key pays for.

import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkLevels } from '../../src/content/check.ts'
import { tellingsIn } from '../../src/content/shelf-rules.ts'
import { tallyUnits, addTallies, discernIfEnough } from '../../src/core/discernment.ts'
import { checkPlayers } from '../../src/tools/check-players.ts'
import { readLevelFiles } from '../../src/tools/level-files.ts'
import { fare, soundsEmotional } from '../../src/tools/level-players.ts'
import { playRound, type Player } from '../fixtures/players.ts'

const { packs } = checkLevels(readLevelFiles(fileURLToPath(new URL('../../levels', import.meta.url))))
const shelf = packs.filter(pack => pack.role === undefined)
const pages = tellingsIn(packs.filter(pack => pack.role !== 'tutorial'))

describe.each(pages.map(page => [page.file, page] as const))('%s', (_, page) => {
  it('gives whoever flags every mark the full score, through the rules of the desk', () => {
    const { score, round } = playRound(page, 'perfect', { phase: 'scored' })
    expect(score.score).toBe(100)
    expect(round.phase).toBe('scored')
  })
})

describe.each(shelf.map(pack => [pack.id, pack] as const))('over %s', (_, pack) => {
  const told = (player: Player, language: string) =>
    discernIfEnough(
      tellingsIn([pack], language)
        .map(page => tallyUnits(playRound(page, player, { phase: 'scored' }).score.units))
        .reduce(addTallies),
    )?.leaning
  it.each(Object.keys(pack.words))(
    'both who flag everything stay under 40 and are told so (%s)',
    language => {
      for (const player of ['every sentence', 'one flag'] as const) {
        const { mean, leaning } = fare(player, tellingsIn([pack], language))
        expect(mean).toBeLessThan(40)
        expect(leaning).toBe('suspicious')
      }
      expect(told('everything', language)).toBe('suspicious')
    },
  )

  it.each(Object.keys(pack.words))('whoever flags nothing is told the opposite (%s)', language => {
    expect(told('nothing', language)).toBe('trusting')
  })
})

describe('by tone alone', () => {
  it('hears what sounds emotional and nothing else', () => {
    expect(soundsEmotional('They told of a terrible disaster.')).toBe(true)
    expect(soundsEmotional('Stop the boats!')).toBe(true)
    expect(soundsEmotional('The log gives 41 minutes.')).toBe(false)
  })

  it('one stays under half the points', () => {
    expect(fare('tone', tellingsIn(shelf, 'en')).mean).toBeLessThan(50)
  })

  it('a key that pays for it is refused', () => {
    // A pack in which exactly what sounds emotional is marked.
    const shouting = shelf.map(pack => ({
      ...pack,
      excerpts: pack.excerpts.map(excerpt => ({
        ...excerpt,
        languages: Object.fromEntries(
          Object.entries(excerpt.languages).map(([language, page]) => [
            language,
            {
              ...page,
              text: { ...page.text, taught: [...page.text.taught, 'loaded-language' as const] },
              key: {
                ...page.key,
                fairNotes: [],
                marks: page.text.units
                  .filter(({ start, end }) => soundsEmotional(page.text.text.slice(start, end)))
                  .map((unit, at) => ({
                    id: `loud-${at}`,
                    core: unit,
                    extent: unit,
                    techniques: ['loaded-language'] as const,
                    required: true,
                  })),
              },
            },
          ]),
        ),
      })),
    }))
    expect(checkPlayers(shouting as typeof shelf).map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/by tone alone scores (9|100)/),
    )
  })
})
