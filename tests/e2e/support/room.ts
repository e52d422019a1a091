// What stands behind the windows of a session: its room as the log tells it, the files that are taken along, and what
// outlasts a reload.

import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { foldLog } from '../../../src/live/authority/reduce.ts'
import type { LogRecord, RoomState } from '../../../src/live/authority/types.ts'
import { ADDRESSES, type Created } from '../../../src/live/protocol.ts'
import type { Phone, Venue } from './live.ts'

/** The room a log leads to. */
export const roomIn = (log: string): RoomState =>
  foldLog(
    log
      .trim()
      .split('\n')
      .map(line => JSON.parse(line.slice(line.indexOf('{'))) as LogRecord),
  )!

/** The room as its log says it is. */
export async function roomOf({ base }: Venue, { code, host }: Created): Promise<RoomState> {
  const response = await fetch(new URL(ADDRESSES.log(code), base), {
    headers: { authorization: `Bearer ${host}` },
  })
  return roomIn(await response.text())
}

/** What a player is called just now. */
export const nameOf = async ({ page }: Phone): Promise<string> =>
  (await page.getByRole('button', { name: /^You:/ }).innerText()).replace(/^You:\s*/, '').trim()

/** The file that a button of the console makes; of several, the one whose name ends so. */
export async function fileFrom(console: Page, button: string, ending: string): Promise<Buffer> {
  const [download] = await Promise.all([
    console.waitForEvent('download', file => file.suggestedFilename().endsWith(ending)),
    console.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFile(await download.path())
}

/** All that a window says, and what stands in its fields. A clock goes on meanwhile, so its numbers are left out. */
const words = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main: HTMLElement) => {
    const fields = [...main.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
    const said = [main.innerText, ...fields.map(({ value }) => `[${value}]`)].join('\n')
    return said.replaceAll(/\d+(?=:\d\d\b| minutes?\b)(:\d\d)?/g, '…')
  })

/** What windows say once nothing more is on its way to them: counts go out four times a second. */
async function settled(pages: readonly Page[]): Promise<readonly string[]> {
  for (let before = await Promise.all(pages.map(words)); ;) {
    await new Promise(done => setTimeout(done, 600))
    const after = await Promise.all(pages.map(words))
    if (after.every((said, index) => said === before[index])) return after
    before = after
  }
}

/** Loads windows anew, all at once, and waits until each says what it said. */
export async function sameAfterReload(...pages: readonly Page[]): Promise<void> {
  const before = await settled(pages)
  await Promise.all(pages.map(page => page.reload()))
  await Promise.all(pages.map((page, index) => expect.poll(() => words(page)).toBe(before[index])))
}
