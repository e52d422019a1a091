// The pages of a new session: texts and keys as they were compiled into the built game, copied into the session so that an
// edited pack cannot change a running one.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue, SentCatalogue } from '../content/catalogue.ts'
import { withAddresses } from '../content/catalogue.ts'
import { isKey } from '../content/key-shape.ts'
import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import type { Measure, PageUse, SessionPage, Setup } from '../live/authority/setup.ts'
import { LIMITS, type Create, type CreateRefusal } from '../live/protocol.ts'

export type Pages = {
  /** The setup of a new session, or why there is none. Rejects where the built game is not sound. */
  setupFor(
    create: Create,
  ): Promise<{ readonly setup: Setup } | { readonly refused: CreateRefusal['refused'] }>
}

type Wanted = { readonly use: PageUse; readonly pack: string; readonly id: string; readonly language: string }

/**
 * Each choice of check-up: which forms are read, when, and what that makes of the session. Form B alone is the other half
 * of a measurement that a session with form A has begun.
 */
const FORMS: Readonly<Record<Create['measure'], { measure: Measure; forms: readonly PageUse[] }>> = {
  none: { measure: 'none', forms: [] },
  a: { measure: 'before', forms: ['before'] },
  b: { measure: 'after', forms: ['after'] },
  halves: { measure: 'halves', forms: ['before', 'after'] },
}

/** A check-up is told in this language where it is not told in the one that was asked for. */
const WHOLE_LANGUAGE = 'en'

/**
 * @param folder  Of the built game
 * @throws Error with a message for the operator where there is no built game
 */
export function openPages(folder: string): Pages {
  const catalogue = readCatalogue(folder)
  const read = new Map<string, Promise<SessionPage | null>>()

  function telling({ pack, id, language }: Omit<Wanted, 'use'>) {
    const excerpt = catalogue.find(one => one.id === pack)?.excerpts.find(one => one.id === id)
    // What comes from outside may be the name of anything an object has.
    return excerpt && Object.hasOwn(excerpt.languages, language) ? excerpt.languages[language] : undefined
  }

  async function load(wanted: Wanted): Promise<SessionPage | null> {
    const found = telling(wanted)
    if (!found) return null
    const json = async (address: string): Promise<unknown> =>
      JSON.parse(await readFile(join(folder, address), 'utf8'))
    const [text, key] = await Promise.all([json(found.text), json(found.key)])
    if (!isKey(key)) throw new Error(`${found.key} is no key: build the game anew`)
    return { use: wanted.use, text: text as ExcerptText, key: key as ExcerptKey }
  }

  /** The pages of a form in the order of play. */
  function formPages(use: PageUse, language: string): Wanted[] {
    const forms = catalogue.filter(({ role }) => role === 'check-up')
    const form = forms[use === 'before' ? 0 : 1]
    return (form?.excerpts ?? []).map(({ id, languages }) => ({
      use,
      pack: form!.id,
      id,
      language: Object.hasOwn(languages, language) ? language : WHOLE_LANGUAGE,
    }))
  }

  return {
    async setupFor(create) {
      const { measure, forms } = FORMS[create.measure]
      const chosen = create.pages.map((page): Wanted => ({ ...page, use: 'play' }))
      if (chosen.length > LIMITS.pages) return { refused: 'tooManyPages' }
      const wanted = [...chosen, ...forms.flatMap(use => formPages(use, create.language))]
      const pages = await Promise.all(
        wanted.map(page => {
          const name = [page.use, page.pack, page.id, page.language].join('/')
          const known = read.get(name) ?? load(page)
          read.set(name, known)
          // What could not be read is tried again the next time.
          known.then(
            one => one ?? read.delete(name),
            () => read.delete(name),
          )
          return known
        }),
      )
      const found = pages.filter(page => page !== null)
      if (found.length < wanted.length || found.length === 0) return { refused: 'noSuchPage' }
      const { preset, language, asksSure, palette, minutes, secondVote } = create
      return { setup: { preset, language, pages: found, measure, asksSure, palette, minutes, secondVote } }
    },
  }
}

function readCatalogue(folder: string): Catalogue {
  const levels = join(folder, 'levels')
  const name = existsSync(levels)
    ? readdirSync(levels).find(one => /^catalogue\.[0-9a-f]+\.json$/.test(one))
    : undefined
  if (name === undefined)
    throw new Error(`There is no built game in ${folder}: run \`npm run build\`, or \`npm run live\`.`)
  return withAddresses(JSON.parse(readFileSync(join(levels, name), 'utf8')) as SentCatalogue)
}
