// Puts a real excerpt on the page, without a stage: real words, real fonts, real pointers.

import '../../../src/ui/styles/main.css'
import { render } from 'preact'
import { onTestFinished } from 'vitest'
import type { ExcerptText } from '../../../src/core/excerpt.ts'
import { AppContext } from '../../../src/ui/context.ts'
import * as later from '../../../src/ui/later.ts'
import * as tools from '../../../src/ui/tools.ts'
import { ExcerptScreen } from '../../../src/ui/screens/excerpt-screen.tsx'
import { collectText, rangesOf } from '../../../src/ui/sheet/dom-text.ts'
import { LaterContext, ToolsContext } from '../../../src/ui/use-later.ts'
import { addressOf } from '../../fixtures/compiled.ts'
import { appOf, composeParts, type Composed } from '../../fixtures/parts.ts'

export type Screen = Composed & {
  readonly text: ExcerptText
  readonly sheet: HTMLElement
  /** The middle of a word, in the page's own pixels. */
  pointOf(word: string | number): { x: number; y: number }
  /** The words that are being marked. */
  drafted(): string | null
  readonly flagged: () => string[]
}

const frame = () => new Promise(requestAnimationFrame)

/** Resolves when it holds; fails after a while where it never does. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 10_000
  while (!holds()) {
    if (performance.now() > end) throw new Error(`in vain waited for: ${what}`)
    await frame()
  }
}

const loadLater = () => Promise.resolve(later)
const loadTools = () => Promise.resolve(tools)

/** Opens an excerpt of the small pack; it is gone when the test is over. */
export async function openExcerpt(id: string): Promise<Screen> {
  const parts = await composeParts()
  const host = document.createElement('div')
  document.body.append(host)
  onTestFinished(async () => {
    render(null, host)
    host.remove()
    // What effects leave behind is cleaned up after the next frame, and a dialog takes the focus away as it goes.
    await frame().then(frame)
  })
  await parts.play.open(addressOf(id))
  const text = parts.play.getState().text!
  render(
    <AppContext.Provider value={appOf(parts)}>
      <ToolsContext.Provider value={loadTools}>
        <LaterContext.Provider value={loadLater}>
          <ExcerptScreen text={text} />
        </LaterContext.Provider>
      </ToolsContext.Provider>
    </AppContext.Provider>,
    host,
  )
  // What comes above the sheet moves it: only then is it where a hand will find it.
  await until(() => host.querySelector('.panel.marking') !== null, 'the tools')
  await document.fonts.ready
  // The stage hears where the paper lies once the words have been measured.
  await until(() => parts.stage.getState().picture.paper !== null, 'a measured sheet')
  await until(() => document.getAnimations().every(one => one.playState === 'finished'), 'a sheet at rest')
  const sheet = host.querySelector<HTMLElement>('.sheet')!
  const pointOf = (word: string | number) => {
    const start = typeof word === 'string' ? text.text.indexOf(word) : text.words[word * 2]!
    const at = text.words.findIndex((edge, index) => index % 2 === 0 && edge >= start) / 2
    const span = { start: text.words[at * 2]!, end: text.words[at * 2 + 1]! }
    const box = rangesOf(collectText(sheet), span)[0]!.getClientRects()[0]!
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return {
    ...parts,
    text,
    sheet,
    pointOf,
    drafted() {
      const { range } = parts.draft.getState()
      if (!range) return null
      const [first, last] = [Math.min(range.anchor, range.focus), Math.max(range.anchor, range.focus)]
      return text.text.slice(text.words[first * 2], text.words[last * 2 + 1])
    },
    flagged: () => parts.play.getState().round.flags.map(({ span }) => text.text.slice(span.start, span.end)),
  }
}
