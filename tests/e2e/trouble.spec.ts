// Damaged saves, a browser that keeps nothing, and lines that are down: each is told, and play goes on.

import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { blockStorage, readJournal, roundKey, writeJournal, writeShelf } from './support/storage.ts'
import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'
const rubbish = 'not a save { at all'

/** The file that a notice hands over. */
async function fileOf(page: Page, notice: Locator): Promise<{ name: string; content: string }> {
  const [file] = await Promise.all<Download | void>([
    page.waitForEvent('download'),
    notice.getByRole('button', { name: 'Keep it as a file' }).click(),
  ])
  const download = file as Download
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') }
}

test.describe('a damaged save', () => {
  test('in the journal is set aside, and handed over word for word', async ({ player }) => {
    await player.open()
    await writeJournal(player.page, roundKey('dark-masts'), rubbish)
    await player.page.goto('about:blank')
    await player.open('dark-masts')
    await expect(player.notices).toHaveCount(1)
    await expect(player.notices).toContainText('One of your saves could not be read')
    const { name, content } = await fileOf(player.page, player.notices)
    expect(content).toBe(rubbish)
    expect(name).toMatch(/^just-asking round the-question-mark dark-masts en\.json$/)

    await player.press('Understood')
    await expect(player.notices).toHaveCount(0)
    await player.flag('Did Ordovane', 'Masts?', questions)
    await player.reload()
    await expect(player.flags).toHaveCount(1)
    await expect(player.notices).toHaveCount(0)
    // “It has not been deleted.”
    expect(Object.values(await readJournal(player.page))).toContain(rubbish)
  })

  test('on the shelf is set aside, and handed over with all it held', async ({ player }) => {
    await player.open()
    const damaged = { kind: 'round', version: 1, sequence: 3, data: { events: 'gone', note: 'mine' } }
    await writeShelf(player.page, roundKey('dark-masts'), damaged)
    await player.page.reload()
    await expect(player.notices).toHaveCount(1)
    expect(JSON.parse((await fileOf(player.page, player.notices)).content)).toEqual(damaged)
    await player.page.getByRole('link', { name: /Did Ordovane/ }).click()
    await player.sheetReady()
    await player.flag('Did Ordovane', 'Masts?', questions)
    await player.reload()
    await expect(player.flags).toHaveCount(1)
  })

  test('in both places loses neither', async ({ player }) => {
    await player.open()
    await writeJournal(player.page, roundKey('dark-masts'), rubbish)
    await writeShelf(player.page, roundKey('dark-masts'), 'rubbish of another kind')
    await player.page.reload()
    await expect(player.notices).toHaveCount(2)
    const contents = [
      (await fileOf(player.page, player.notices.nth(0))).content,
      (await fileOf(player.page, player.notices.nth(1))).content,
    ]
    expect(contents.toSorted()).toEqual([rubbish, 'rubbish of another kind'])
    const kept = Object.values(await readJournal(player.page))
    expect(kept).toContain(rubbish)
    expect(kept).toContain('rubbish of another kind')
  })

  test('from a newer version is left untouched', async ({ player }) => {
    await player.open()
    await writeJournal(
      player.page,
      'settings/mine',
      JSON.stringify({ kind: 'settings', version: 9, sequence: 1, data: { mood: 'fine' } }),
    )
    await player.page.reload()
    await expect(player.notices).toContainText('a newer version of this game')
    expect(JSON.parse((await fileOf(player.page, player.notices)).content).data).toEqual({ mood: 'fine' })
  })
})

test('says that nothing is kept where storage is blocked, and plays', async ({ player }) => {
  await blockStorage(player.page)
  await player.open('dark-masts')
  await expect(player.notices).toHaveCount(1)
  await expect(player.notices).toContainText('This browser is keeping nothing')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.signOff()
  await player.skipToScore()
  await player.expectScore('20', '0 stars of 3')
  await expect(player.notices).toHaveCount(1)
})

test.describe('a line that is down', () => {
  test('is told, and the excerpt comes with the next try', async ({ player, watch, context }) => {
    watch.forgive(/ERR_INTERNET_DISCONNECTED/)
    await player.open()
    await context.setOffline(true)
    await player.page.getByRole('link', { name: /Did Ordovane/ }).click()
    await expect(player.page.getByText('That did not come through. The line may be down')).toBeVisible()
    await player.press('Try again')
    await expect(player.page.getByText('That did not come through. The line may be down')).toBeVisible()
    await context.setOffline(false)
    await player.press('Try again')
    await player.sheetReady()
    await player.flag('Did Ordovane', 'Masts?', questions)
  })

  test('after sign-off is told beside the page, and nothing is lost', async ({ player, watch }) => {
    watch.forgive(/ERR_FAILED/)
    await player.page.route('**/*.key.*.json', route => route.abort())
    await player.open('dark-masts')
    await player.flag('Did Ordovane', 'Masts?', questions)
    await player.press('Sign off')
    const message = player.page.getByText('That did not come through. The line may be down')
    await expect(message).toBeVisible()
    await expect(message).toBeInViewport()
    await expect(player.page.getByRole('main')).toHaveCount(1)
    await expect(player.sheet).toBeVisible()
    await player.page.unroute('**/*.key.*.json')
    await player.press('Try again')
    await player.expectStop(1, 8)
    await player.skipToScore()
    await player.expectScore('20', '0 stars of 3')
  })

  test('while the desk’s own code is fetched is waited for, and the first mark stands', async ({
    player,
    watch,
  }) => {
    watch.forgive(/ERR_FAILED/)
    let tries = 0
    await player.page.route('**/code/later-*.js', route => (++tries < 3 ? route.abort() : route.continue()))
    await player.page.goto(player.addressOf('dark-masts'))
    await player.wordsReady()
    await player.mouse.mark('Did Ordovane', 'Masts?')
    await expect(player.palette).toBeVisible()
    await player.choose(questions)
    await player.signOff()
    await player.expectStop(1, 8)
  })
})

test('knows a sign-in page when it gets one in place of an excerpt', async ({ player }) => {
  await player.page.route('**/*.text.*.json', route =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Sign in to the harbour network</title>',
    }),
  )
  await player.page.goto(player.addressOf('dark-masts'))
  await expect(player.page.getByText('A sign-in page of this network may stand in the way')).toBeVisible()
  await player.page.unroute('**/*.text.*.json')
  await player.press('Try again')
  await player.sheetReady()
})

test('leads an address of no excerpt to the in-tray', async ({ player }) => {
  await player.page.goto('./?stage=off#/play/the-question-mark/no-such-slip')
  await expect(player.page.locator('main.menu')).toBeVisible()
})
