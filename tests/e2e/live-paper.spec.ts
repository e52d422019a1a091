// A class without devices: sheets on the tables, and a trainer who taps in readers and hands by keyboard alone.

import { expect, test } from './support/live.ts'
import { Keys } from './support/hands.ts'
import { sameAfterReload } from './support/room.ts'

/** Of the first lines; the sixth is the first below byline and dateline. */
const HANDS = [12, 0, 3, 0, 0, 18] as const

test('hands are tapped in, and the wall shows what they make', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create({ preset: 'paper' })
  const trainer = await venue.console(session)
  const { page } = trainer
  const { keyboard } = page
  const keys = new Keys(page, () => ({ words: [], sentences: [] }))
  const projector = await venue.wall(session)
  const wall = projector.locator('main')
  await expect(wall.getByRole('heading', { name: 'Paper and pencils' })).toBeVisible()
  // Nobody needs a code where nobody comes in by a device.
  await expect(wall.getByText(session.code)).toHaveCount(0)

  // The sheet is a link away, and the key with it, which the server keeps from everybody else.
  const [sheet] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /^Sheet and key to print/ }).click(),
  ])
  await expect(sheet.locator('.papers')).toContainText('Did Ordovane Put Out the Masts?')
  await expect(sheet.locator('.papers')).toContainText('A ladder of questions')
  await expect(sheet.getByRole('button', { name: 'Print' })).toBeEnabled()
  await sheet.close()
  venue.forgive(/status of 40[13]/)
  const elsewhere = await venue.open(`#/print/the-question-mark/dark-masts/${session.code}/0`)
  await expect(elsewhere.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(elsewhere.locator('.papers')).toContainText('Did Ordovane Put Out the Masts?')
  await expect(elsewhere.locator('.papers')).not.toContainText('A ladder of questions')
  await elsewhere.close()

  await keyboard.press('PageDown')
  await trainer.isAt('Marking')
  await expect(wall.getByRole('heading', { name: 'Underline what leans.', exact: false })).toBeVisible()

  // Readers, then hands for the first lines, from field to field with Enter.
  await keys.reach(page.getByLabel('How many are reading?'))
  await keyboard.type('20')
  await keys.reach(page.getByRole('spinbutton', { name: 'Line 1: hands', exact: true }))
  for (const hands of HANDS) {
    await keyboard.type(String(hands))
    await keyboard.press('Enter')
  }
  await expect(page.getByRole('spinbutton', { name: 'Line 7: hands', exact: true })).toBeFocused()
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  for (const [index, hands] of [...HANDS, 2].entries())
    await expect(page.getByRole('spinbutton', { name: `Line ${index + 1}: hands`, exact: true })).toHaveValue(
      String(hands),
    )
  await expect(page.getByText('All saved')).toBeVisible()
  await sameAfterReload(page, projector)
  // Nothing of it on the wall yet.
  await expect(wall.locator('.heat[data-step]')).toHaveCount(0)

  await keys.reach(page.getByRole('button', { name: 'Shading' }))
  await keyboard.press('Enter')
  const heatOf = (root: typeof wall): Promise<string[]> =>
    root
      .locator('.heat-text .heat[data-step]')
      .evaluateAll(runs => runs.map(run => `${run.getAttribute('data-step')} ${run.textContent}`))
  await expect(page.locator('.heat-text .heat[data-step]').first()).toBeVisible()
  const counted = await heatOf(page.locator('main'))
  expect(counted.length).toBeGreaterThan(2)

  // The same on the wall, with the same numbers.
  await page.locator('.con-work').focus()
  await keyboard.press('ArrowRight')
  await trainer.isAt('Where did we look?')
  await expect(wall.locator('.heat-text .heat[data-step]').first()).toBeVisible()
  expect(await heatOf(wall)).toEqual(counted)
  await expect(wall.getByText('18 of 20')).toBeVisible()

  await sameAfterReload(page, projector)

  // Hands are counted once: there is no second vote, and then the key.
  await keyboard.press('ArrowRight')
  await trainer.isAt('Where do we split?')
  await keyboard.press(' ')
  await trainer.isAt('The key')
  await expect(wall.getByRole('listitem').filter({ hasText: '12 found it' })).toHaveCount(1)
  await sameAfterReload(page, projector)
  await keyboard.press('PageUp')
  await trainer.isAt('Where do we split?')
})
