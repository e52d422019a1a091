// The Vite plugin that compiles `levels/` into what the game loads: for each excerpt and language one file with
// the text and one with the key, and a catalogue of them all. The catalogue grows with every pack, so it is a file of
// its own that comes beside the program and not within it.

import { join } from 'node:path'
import type { Plugin } from 'vite'
import { addressOf, type Catalogue, type SentCatalogue } from '../content/catalogue.ts'
import { practiceItemOf, type PracticeItem } from '../core/practice/items.ts'
import { checkLevels, type Checked } from '../content/check.ts'
import { tellProblem } from '../content/problem.ts'
import { hashOf } from '../content/hash.ts'
import { readLevelFiles } from './level-files.ts'
import { sendAheadScript } from './send-ahead.ts'

const VIRTUAL = 'virtual:catalogue'
const ADDRESS = 'virtual:catalogue-address'
const PRACTICE = 'virtual:practice-address'

/** What the program knows of the packs before it loads one: no key, and nothing that gives a key away. */
export function catalogueOf(checked: Checked): Catalogue {
  return checked.packs.map(pack => ({
    id: pack.id,
    ...(pack.role && { role: pack.role }),
    words: pack.words,
    excerpts: pack.excerpts.map(({ id, languages }) => ({
      id,
      languages: Object.fromEntries(
        Object.entries(languages).map(([language, { text, counts, band }]) => {
          const headline = text.parts.find(part => part.role === 'headline')!
          return [
            language,
            {
              headline: text.text.slice(headline.start, headline.end),
              outlet: text.outlet,
              words: counts.words,
              band,
              hash: text.hash,
              text: addressOf(pack.id, id, language, 'text', text.hash),
              key: addressOf(pack.id, id, language, 'key', text.hash),
            },
          ]
        }),
      ),
    })),
  }))
}

/** What the daily desk plans with: all tellings of the shelf, in its order. A check-up and a tutorial are not for it. */
export const practiceOf = (checked: Checked): PracticeItem[] =>
  checked.packs
    .filter(({ role }) => role === undefined)
    .flatMap(({ excerpts }) =>
      excerpts.flatMap(({ languages }) =>
        Object.values(languages).map(({ text, key }) => practiceItemOf(text, key)),
      ),
    )

/** What of it goes over the line: addresses follow from the rest. */
const withoutAddresses = (whole: Catalogue): SentCatalogue =>
  whole.map(pack => ({
    ...pack,
    excerpts: pack.excerpts.map(({ id, languages }) => ({
      id,
      languages: Object.fromEntries(
        Object.entries(languages).map(([language, { text: _, key: __, ...rest }]) => [language, rest]),
      ),
    })),
  }))

/** All compiled files by address. */
export function filesOf(checked: Checked): Map<string, string> {
  const files = new Map<string, string>()
  for (const pack of checked.packs)
    for (const { id, languages } of pack.excerpts)
      for (const [language, { text, key }] of Object.entries(languages)) {
        files.set(addressOf(pack.id, id, language, 'text', text.hash), JSON.stringify(text))
        files.set(addressOf(pack.id, id, language, 'key', text.hash), JSON.stringify(key))
      }
  return files
}

/** Compiles `levels/` under `root` at build and, in development, on every change. A build with an error fails. */
export function levelsPlugin(root: string): Plugin {
  const folder = join(root, 'levels')
  let checked: Checked | null = null
  const check = (): Checked => {
    checked ??= checkLevels(readLevelFiles(folder))
    return checked
  }
  const catalogue = (): { fileName: string; source: string } => {
    const source = JSON.stringify(withoutAddresses(catalogueOf(check())))
    return { fileName: `levels/catalogue.${hashOf(source)}.json`, source }
  }
  const practice = (): { fileName: string; source: string } => {
    const source = JSON.stringify(practiceOf(check()))
    return { fileName: `levels/practice.${hashOf(source)}.json`, source }
  }
  const ahead = (): { fileName: string; source: string } => {
    const source = sendAheadScript(catalogueOf(check()))
    return { fileName: `code/send-ahead-${hashOf(source)}.js`, source }
  }
  return {
    name: 'just-asking-levels',
    resolveId: id => ([VIRTUAL, ADDRESS, PRACTICE].includes(id) ? `\0${id}` : null),
    load(id) {
      if (![VIRTUAL, ADDRESS, PRACTICE].some(one => id === `\0${one}`)) return null
      const errors = check().problems.filter(problem => problem.level === 'error')
      if (errors.length > 0) this.error(`levels/ does not compile:\n${errors.map(tellProblem).join('\n')}`)
      if (id === `\0${PRACTICE}`) return `export default ${JSON.stringify(`./${practice().fileName}`)}`
      const whole = (): string => JSON.stringify(catalogueOf(check()))
      return `export default ${id === `\0${ADDRESS}` ? JSON.stringify(`./${catalogue().fileName}`) : whole()}`
    },
    generateBundle() {
      for (const [fileName, source] of filesOf(check())) this.emitFile({ type: 'asset', fileName, source })
      this.emitFile({ type: 'asset', ...catalogue() })
      this.emitFile({ type: 'asset', ...practice() })
      this.emitFile({ type: 'asset', ...ahead() })
    },
    transformIndexHtml: (html, { server }) =>
      // While one works on it the program is at hand; and only the game itself is opened by a link to an excerpt.
      server || !html.includes('id="app"')
        ? html
        : [
            {
              tag: 'link',
              attrs: {
                rel: 'preload',
                as: 'fetch',
                href: `./${catalogue().fileName}`,
                crossorigin: 'anonymous',
              },
              injectTo: 'head',
            },
            { tag: 'script', attrs: { src: `./${ahead().fileName}`, async: true }, injectTo: 'head' },
          ],
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('change', path => {
        if (!path.startsWith(folder)) return
        checked = null
        for (const id of [VIRTUAL, ADDRESS, PRACTICE]) {
          const module = server.moduleGraph.getModuleById(`\0${id}`)
          if (module) server.moduleGraph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]!.replace(/^\/+/, '')
        const file =
          [catalogue(), practice()].find(({ fileName }) => path === fileName)?.source ??
          filesOf(check()).get(path)
        if (file === undefined) return next()
        response.setHeader('Content-Type', 'application/json')
        response.end(file)
      })
    },
  }
}
