// The people of the desk: the right line at the right passage, once; put away with a word of thanks; on the telephone.

import english from '../../src/i18n/locales/en/people.json' with { type: 'json' }
import spanish from '../../src/i18n/locales/es/people.json' with { type: 'json' }
import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'

test('a first flag on a fair sentence brings the junior, and does not do so again', async ({ player }) => {
  const remark = player.revealPanel.locator('.remark')
  await player.open('the-ballot-box')
  await player.flag('Where Was', 'Minutes?', questions)
  await player.signOff()
  await player.expectStop(1, 3)
  await expect(remark).toHaveAttribute('data-code', 'first-false')
  await expect(remark.locator('.speech-who')).toHaveText('Tam, junior')
  const line = (await remark.locator('.speech-line').textContent())!
  expect(Object.values(english.remark['first-false'])).toContain(line)
  // Spoken after the reason, in one go.
  await expect
    .poll(player.heard)
    .toMatch(new RegExp(`^1 of 3\\. .*Points: −0\\.5 Tam, junior: ${line.slice(0, 20)}`))
  // What is said along the way takes no focus, and leaves the way on where it was.
  await expect(player.revealPanel.locator('h2')).toBeFocused()
  await player.press('Next')
  await expect(remark).toHaveCount(0)
  await player.press('Back')
  await expect(remark).toHaveCount(1)
  await player.skipToScore()
  await expect(player.scorePanel.locator('.remark')).toHaveAttribute('data-code', 'clean-doubted')

  await player.open('dark-masts')
  await player.flag('What does', 'do?', questions)
  await player.signOff()
  await player.press('All at once')
  await expect(player.revealPanel.locator('.reason')).toHaveCount(8)
  await expect(player.revealPanel.locator('[data-code=first-false]')).toHaveCount(0)
  await expect(remark).not.toHaveCount(0)
})

test('a clean page that is recognised is praised by the chief, who says so again on return', async ({
  player,
}) => {
  const remark = player.scorePanel.locator('.remark')
  await player.open('the-ballot-box')
  await player.press('Nothing to flag here')
  await expect(player.revealPanel.locator('.remark')).toHaveAttribute('data-code', 'first-fair')
  await player.skipToScore()
  await expect(remark).toHaveAttribute('data-code', 'first-clean')
  await expect(remark.locator('.speech-who')).toHaveText('The chief')
  const line = (await remark.locator('.speech-line').textContent())!
  expect(Object.values(english.remark['first-clean'])).toContain(line)
  await player.press('See the page again')
  await player.press('All at once')
  await expect(player.revealPanel.locator('.reason')).toHaveCount(3)
  await expect(player.revealPanel.locator('.remark')).toHaveCount(0)
  await player.page.reload()
  await expect(remark.locator('.speech-line')).toHaveText(line)
})

test('in Spanish it is “La jefa”', async ({ player }) => {
  await player.page.goto('./?stage=off&lang=es#/play/the-question-mark/the-ballot-box')
  await player.sheetReady()
  await player.page.getByRole('button', { name: 'Aquí no hay nada que señalar' }).click()
  const remark = player.revealPanel.locator('.remark')
  await expect(remark.locator('.speech-who')).toHaveText('La jefa')
  const line = (await remark.locator('.speech-line').textContent())!
  expect(Object.values(spanish.remark['first-fair'])).toContain(line)
  await expect.poll(player.heard).toContain(`La jefa: ${line}`)
})

test('a line is put away by keyboard, stays away, and focus stays by the reasons', async ({ player }) => {
  const { page } = player
  await player.open('the-ballot-box')
  await player.press('Nothing to flag here')
  const remark = player.revealPanel.locator('.remark')
  const thanks = remark.getByRole('button', { name: 'Thank you' })
  await expect(thanks).toBeVisible()
  await expect(player.revealPanel.locator('h2')).toBeFocused()
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('Tab')
    if (await thanks.evaluate(button => button === document.activeElement)) break
  }
  await expect(thanks).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(remark).toHaveCount(0)
  await expect(player.revealPanel.locator('.panel-scroll')).toBeFocused()
  // The keys of the reveal still work, and coming back does not bring it back.
  await page.keyboard.press('n')
  await player.expectStop(2, 3)
  await page.keyboard.press('b')
  await player.expectStop(1, 3)
  await expect(remark).toHaveCount(0)

  await player.skipToScore()
  const verdict = player.scorePanel.locator('.remark')
  await verdict.getByRole('button', { name: 'Thank you' }).press('Enter')
  await expect(verdict).toHaveCount(0)
  await expect(player.scorePanel.locator('h2')).toBeFocused()
})

test('after two excerpts the source rings; the call can be followed with one key, and heard again', async ({
  player,
}) => {
  const { page } = player
  for (const excerpt of ['the-ballot-box', 'dark-masts']) {
    await player.open(excerpt)
    await player.press('Nothing to flag here')
    await player.skipToScore()
  }
  await player.press('Back to the in-tray')
  await expect(page.locator('.menu-line .speech')).toHaveAttribute('data-code', 'call')
  const telephone = page.locator('button.phone')
  const call = page.getByRole('dialog', { name: english.call[1].title })
  const lines = call.locator('.speech-line')
  await telephone.click()
  await expect(call).toBeFocused()
  await expect(lines).toHaveText([english.call[1][1]])
  const onward = call.getByRole('button').first()
  await onward.focus()
  for (let line = 2; line <= 5; line++) {
    await page.keyboard.press('Enter')
    await expect(lines).toHaveCount(line)
    await expect(onward).toBeFocused()
  }
  await expect(lines.last()).toHaveText(english.call[1].chief)
  await expect(onward).toHaveText('Hang up')
  await page.keyboard.press('Enter')
  await expect(call).toHaveCount(0)
  await expect(telephone).toBeFocused()
  await expect(page.locator('.menu-line .speech')).not.toHaveAttribute('data-code', 'call')
  await telephone.click()
  await expect(lines).toHaveText([english.call[1][1]])
  await page.keyboard.press('Escape')
  await expect(call).toHaveCount(0)
})

test.describe('on a small telephone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('a remark lies above the buttons and within the page', async ({ player }) => {
    await player.open('the-ballot-box')
    await player.press('Nothing to flag here')
    const remark = player.revealPanel.locator('.remark')
    await remark.scrollIntoViewIfNeeded()
    const slip = (await remark.locator('.speech-slip').boundingBox())!
    const panel = (await player.revealPanel.boundingBox())!
    const onward = (await player.button('Next').boundingBox())!
    expect(slip.x + slip.width).toBeLessThanOrEqual(320)
    expect(onward.y + onward.height).toBeLessThanOrEqual(640)
    expect(slip.x).toBeGreaterThanOrEqual(panel.x)
    expect(await player.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})
