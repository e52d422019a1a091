// The `test` of these plays: a player at the desk, and a watch over every page that fails the test where something
// breaks in silence: an error in the console, a blocked resource, a request to another host.

import { expect, test as base, type BrowserContext } from '@playwright/test'
import { Player } from './player.ts'
import { tongueOf, type Language } from './tongue.ts'

export { expect }

type Options = {
  /** Whether Phaser's stage is drawn under the words. Most plays need only the words, and start sooner without. */
  stage: 'on' | 'off'
  /** The language the address asks for. */
  language: Language
}

/** What the watch has seen. */
export type Watch = {
  /** Takes errors of this kind for granted in this test, such as the browser's own line on a request that failed. */
  forgive(pattern: RegExp): void
  /** Addresses of all requests so far. */
  readonly requests: readonly string[]
}

type Fixtures = { watch: Watch; player: Player }

function listen(context: BrowserContext): { problems: string[]; requests: string[] } {
  const problems: string[] = []
  const requests: string[] = []
  context.on('weberror', error => problems.push(error.error().message))
  context.on('console', message => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`)
  })
  context.on('request', request => requests.push(request.url()))
  return { problems, requests }
}

export const test = base.extend<Options & Fixtures>({
  stage: ['off', { option: true }],
  language: ['en', { option: true }],

  watch: [
    async ({ context, baseURL }, use) => {
      const { problems, requests } = listen(context)
      const forgiven: RegExp[] = []
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', event =>
          console.error(`Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI}`),
        )
      })
      await use({ forgive: pattern => void forgiven.push(pattern), requests })
      expect(problems.filter(problem => !forgiven.some(pattern => pattern.test(problem)))).toEqual([])
      expect(requests.filter(url => !url.startsWith(baseURL!) && !/^(data|blob):/.test(url))).toEqual([])
    },
    { auto: true },
  ],

  player: async ({ page, stage, language }, use) => {
    await use(new Player(page, { stage, tongue: tongueOf(language) }))
  },
})
