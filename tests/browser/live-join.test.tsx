// A seat in a session on its screens, from the lobby to what is taken along: real words, real presses, the real room.

import '../../src/ui/styles/main.css'
import '../../src/ui/live/join/join.ts'
import { render, type ComponentChildren } from 'preact'
import { expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FIRST_HOST } from '../../src/live/authority/decide.ts'
import type { Setup } from '../../src/live/authority/setup.ts'
import type { SeatCommand } from '../../src/live/authority/types.ts'
import { AppContext } from '../../src/ui/context.ts'
import * as later from '../../src/ui/later.ts'
import { RoomDoor } from '../../src/ui/live/join/coming-in.tsx'
import * as tools from '../../src/ui/tools.ts'
import { LaterContext, ToolsContext } from '../../src/ui/use-later.ts'
import { excerptOf } from '../fixtures/compiled.ts'
import { playPage } from '../fixtures/live-class.ts'
import { aSetup, createLocalRoom } from '../fixtures/local-room.ts'
import { appOf, composeParts } from '../fixtures/parts.ts'

const LAMP = excerptOf('lamp-oil')
const FERRY = excerptOf('quiet-ferry')
const [FIRST] = LAMP.key.marks.filter(({ required }) => required)

/** Puts a player's seat on the page; what it says in its live region is kept. */
async function sitDown(changes: Partial<Setup> = {}) {
  const room = createLocalRoom(aSetup([playPage(LAMP), playPage(FERRY)], changes))
  const parts = await composeParts()
  const said: string[] = []
  const announcer = { ...parts.announcer, say: (words: string) => void said.push(words) }
  const app = { ...appOf(parts), announcer }
  const host = document.createElement('div')
  document.body.append(host)
  onTestFinished(() => {
    render(null, host)
    host.remove()
    history.replaceState(null, '')
  })
  const id = room.join()
  const seat = room.seat(id)
  const show = (element: ComponentChildren): void =>
    render(
      <AppContext.Provider value={app}>
        <ToolsContext.Provider value={() => Promise.resolve(tools)}>
          <LaterContext.Provider value={() => Promise.resolve(later)}>
            <main id="page" class="live-join" tabIndex={-1}>
              {element}
            </main>
          </LaterContext.Provider>
        </ToolsContext.Provider>
      </AppContext.Provider>,
      host,
    )
  const none = (): void => undefined
  const open = (): void => show(<RoomDoor room={seat} code="K7RWD" onWord={none} onComeIn={none} />)
  open()
  return {
    room,
    seat,
    said,
    parts,
    view: () => seat.getState().view!,
    act: (command: SeatCommand) => room.act(command, { role: 'seat', id }),
    go: (): void => {
      const { at } = room.state()
      expect(room.act({ type: 'go', from: at, to: at + 1 }, { role: 'host', id: FIRST_HOST })).toBeNull()
    },
    reload: (): void => {
      render(null, host)
      open()
    },
  }
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const flagFirst = {
  type: 'mark',
  page: 0,
  command: {
    type: 'placeFlag',
    span: FIRST!.core,
    technique: FIRST!.techniques[0],
    confidence: null,
  },
} as const

it('is played from the lobby to what is taken along', async () => {
  const { go, view, said, parts } = await sitDown()
  await expect.element(heading(/You are called/)).toBeVisible()
  await expect.poll(() => said[0]).toMatch(/^You are in/)

  go()
  // Marked by keys: the whole first sentence, then its technique.
  const cursor = page.getByRole('slider')
  await expect.element(cursor).toBeInTheDocument()
  await expect.poll(() => said.at(-1)).toMatch(/read and mark/)
  await expect.poll(() => document.activeElement?.id).toBe('page')
  ;(cursor.element() as HTMLElement).focus()
  await userEvent.keyboard('s')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await page
    .getByRole('radio', { name: /^Innuendo/ })
    .first()
    .click()
  await button(/^Sure/).click()
  await expect.poll(() => view().own[0]?.round.flags.length).toBe(1)
  await expect.poll(() => document.activeElement?.className).toBe('word-cursor')
  await button(/^Hand in/).click()
  await expect.element(page.getByText('You can change it until the page is closed.')).toBeVisible()
  await expect.poll(() => document.activeElement?.className).toBe('handed-in')
  await button('Take it back').click()
  await expect.poll(() => view().own[0]!.handedIn).toBe('no')
  await button(/^Hand in/).click()

  go()
  await expect.element(heading('Pens down')).toBeVisible()
  await expect.element(page.getByText('Your flag, for you alone:')).toBeVisible()
  expect(document.querySelectorAll('[data-verdict]')).toHaveLength(0)
  go()
  await expect.element(page.getByText(/where do you differ/)).toBeVisible()

  go()
  await button(/^Rub out/).click()
  await expect.poll(() => view().own[0]!.round.flags.length).toBe(0)
  await button('Nothing to flag here').click()
  go()
  await expect.element(heading('What moved for you')).toBeVisible()
  await expect.element(page.getByText('You changed 1 thing after the talk.')).toBeVisible()

  go()
  await expect.element(heading('The red pencil')).toBeVisible()
  await button('What it came to').click()
  await expect.element(heading('Your page')).toBeVisible()
  const practice = await parts.loadPractice()
  expect(practice.getState().log).toEqual([])

  // With the next page this one is done with: it goes into the player's own log.
  go()
  await expect.poll(() => practice.getState().log.length).toBe(1)
  await button('Nothing to flag here').click()
  for (const _ of [1, 2, 3, 4, 5]) go()
  go()
  await expect.element(heading('What you take along')).toBeVisible()
  await expect.poll(() => practice.getState().log.length).toBe(2)
  await expect.element(page.getByRole('link', { name: 'Practise' })).toHaveAttribute('href', '#/daily')
  await button(/Page 1/).click()
  await expect.element(heading('The red pencil')).toBeVisible()
})

it('goes through a window’s pages at its own pace, and a reload leads back to the page', async () => {
  const { go, view, reload } = await sitDown({ preset: 'window', minutes: 10 })
  go()
  await expect.element(page.getByText('About 10 minutes left')).toBeVisible()
  await expect.element(page.getByText('0 of 2 pages are in.')).toBeVisible()
  await button(/Page 2/).click()
  await button('Nothing to flag here').click()
  await expect.poll(() => view().own[1]!.handedIn).toBe('nothing')
  reload()
  await expect.element(page.getByText('Handed in: nothing to flag here.')).toBeVisible()
  await button('Next page').click()
  await expect.element(page.getByRole('article', { name: /Lantern/ })).toBeVisible()
  await expect.element(page.getByText('Page 1 of 2')).toBeVisible()
  history.back()
  await expect.element(page.getByText('1 of 2 pages are in.')).toBeVisible()
})

it('tells of a page at home as soon as its player wants, and closes it for them alone', async () => {
  const { act, view, parts } = await sitDown({ preset: 'homework' })
  await button(/Page 1/).click()
  expect(act(flagFirst)).toBeNull()
  await button(/^Hand in/).click()
  await button('Tell me now').click()
  await button('Yes, tell me').click()
  await expect.element(heading('The red pencil')).toBeVisible()
  expect(view().open).toEqual([1])
  await expect.poll(async () => (await parts.loadPractice()).getState().log.length).toBe(1)
  await button('What it came to').click()
  await button('Back to the pages').click()
  await expect.element(button(/Key shown: look at it again/)).toBeVisible()
})

it('holds nothing up while others come and go', async () => {
  const { go, room, said } = await sitDown()
  go()
  const cursor = page.getByRole('slider')
  await expect.element(cursor).toBeInTheDocument()
  await expect.poll(() => document.activeElement?.id).toBe('page')
  ;(cursor.element() as HTMLElement).focus()
  await userEvent.keyboard('s')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  const before = said.length
  for (let other = 0; other < 5; other++) room.join()
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(said).toHaveLength(before)
  // Only when the page is closed is the hand taken off it.
  go()
  await expect.element(heading('Pens down')).toBeVisible()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.poll(() => document.activeElement?.id).toBe('page')
})

it('asks for another name, and shows the codes to go on elsewhere with', async () => {
  const { room, view } = await sitDown()
  await button(/^You:/).click()
  await expect.element(page.getByText(view().seat.code)).toBeVisible()
  await page.getByLabelText('Another name').fill('  Ada ')
  await button('Ask').click()
  await expect.element(page.getByText(/It waits for a nod/)).toBeVisible()
  expect(room.state().seats[0]!.asksFor).toBe('Ada')
  room.act({ type: 'answerName', seat: 's0', yes: true }, { role: 'host', id: FIRST_HOST })
  await button('Back to the page').click()
  await expect.element(heading(/Ada/)).toBeVisible()
})

it('says so when somebody was shown out, and has them back at once', async () => {
  const { room, go } = await sitDown()
  go()
  const host = { role: 'host', id: FIRST_HOST } as const
  room.act({ type: 'remove', seat: 's0', out: 'removed' }, host)
  await expect.element(heading('You were shown out')).toBeVisible()
  room.act({ type: 'remove', seat: 's0', out: null }, host)
  await expect.element(page.getByRole('slider')).toBeInTheDocument()
})
