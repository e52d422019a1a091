// Live sessions for everybody: by keyboard alone, by rule (axe), in Spanish, in forced colours and on 320 pixels.

import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import { expect, LAPTOP, Phone, PROJECTOR, test } from './support/live.ts'

const questions = 'Just asking questions'
const loaded = 'Loaded language'
const CHAIN = ['Who told', 'switch off next?'] as const
const JAWS = ['thrown', 'dials'] as const

test('a whole page by keyboard alone: the trainer, the player, the wall', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create()
  const trainer = await venue.console(session)
  const wall = await venue.wall(session)
  const ana = await venue.phone(session.code, LAPTOP)
  ana.with('keys')
  const { keyboard } = ana.page
  const drive = trainer.page.keyboard

  await drive.press('PageDown')
  await trainer.isAt('Marking')
  await ana.ready()
  await ana.flag(...CHAIN, questions)
  await ana.expectFlags(
    `${questions}: Who told those relays to fail? Why on a moonless night? And what will Ordovane switch off next?`,
  )
  await ana.handIn()
  // Focus stays where the hand was, and taking it back does, too.
  await expect(ana.page.locator('.handed-in')).toBeFocused()
  await ana.press('Take it back')
  await expect(ana.button('Hand in')).toBeFocused()
  await keyboard.press('Enter')
  await expect(ana.page.locator('.handed-in')).toContainText('Handed in.')
  await ana.saved()

  await drive.press('ArrowRight')
  await trainer.isAt('Where did we look?')
  await expect(ana.page.getByRole('heading', { name: 'Pens down' })).toBeVisible()
  await drive.press(' ')
  await trainer.isAt('Where do we split?')
  await drive.press('PageUp')
  await trainer.isAt('Where did we look?')
  await drive.press('PageDown')
  await trainer.isAt('Where do we split?')
  await drive.press('PageDown')
  await trainer.isAt('Talk, and mark again')
  // It is in already, and can be marked further.
  await ana.sheetReady()
  await ana.flag(...JAWS, loaded)
  await expect(ana.flags).toHaveCount(2)
  await ana.saved()
  await drive.press('PageDown')
  await trainer.isAt('What has moved?')
  await drive.press('PageDown')
  await trainer.isAt('The key')

  // The player reads their own reveal with N.
  await expect(ana.revealPanel).toBeVisible()
  const step = ana.revealPanel.locator('.step')
  await expect(step).toContainText(/^1 of/)
  await ana.keys.reach(ana.button('Next'))
  await keyboard.press('n')
  await expect(step).toContainText(/^2 of/)
  await keyboard.press('n')
  await expect(step).toContainText(/^3 of/)

  // The wall has keys of its own: passage by passage, the whole page, larger letters, nothing at all.
  const shown = wall.locator('main')
  const passage = shown.locator('.beat-place')
  await expect(shown.getByRole('heading', { name: 'The key' })).toBeVisible()
  await expect(passage).toHaveCount(0)
  await wall.keyboard.press('ArrowRight')
  await expect(passage).toContainText('1')
  const first = await passage.innerText()
  await wall.keyboard.press('PageDown')
  await expect(passage).not.toHaveText(first)
  await wall.keyboard.press('ArrowLeft')
  await expect(passage).toHaveText(first)
  await wall.keyboard.press('Home')
  await expect(passage).toHaveCount(0)
  const letters = (): Promise<number> =>
    shown.locator('h1').evaluate(heading => parseFloat(getComputedStyle(heading).fontSize))
  const before = await letters()
  await wall.keyboard.press('+')
  await expect.poll(letters).toBeGreaterThan(before)
  await wall.keyboard.press('-')
  await expect.poll(letters).toBe(before)
  await wall.keyboard.press('b')
  await expect(shown.getByRole('heading', { name: 'The key' })).toHaveCount(0)
  await wall.keyboard.press('b')
  await expect(shown.getByRole('heading', { name: 'The key' })).toBeVisible()

  // A field keeps its keys: nobody goes on by writing a name.
  await trainer.page.getByRole('tab', { name: 'Readers' }).press('Enter')
  await trainer.page.getByLabel('Look for a name').press('ArrowRight')
  await trainer.page.getByLabel('Look for a name').press(' ')
  await trainer.isAt('The key')
  await trainer.page.locator('.con-work').press('PageDown')
  await trainer.isAt('Debrief')
  await expect(ana.page.getByRole('heading', { name: 'What you take along' }).first()).toBeVisible()
})

test('axe finds no fault with the console, the wall and the phone', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create()
  const trainer = await venue.console(session)
  const wall = await venue.wall(session)
  const ana = await venue.phone(session.code)
  await expect(wall.getByText('1 is here')).toBeVisible()
  await expectNoFaults(trainer.page, 'console, lobby')
  await expectNoFaults(wall, 'wall, lobby')
  await expectNoFaults(ana.page, 'phone, lobby')
  await ana.page.getByRole('button', { name: /^You:/ }).tap()
  await expectNoFaults(ana.page, 'phone, who one is')
  await ana.press('Back to the page')
  for (const tab of ['Readers', 'Doors', 'Files']) {
    await trainer.tab(tab)
    if (tab === 'Readers') await trainer.page.getByRole('button', { name: /^More about/ }).click()
    await expectNoFaults(trainer.page, `console, ${tab}`)
  }
  await trainer.next('Marking')
  await ana.ready()
  await ana.flag(...CHAIN, questions)
  await ana.handIn()
  await ana.saved()
  await expectNoFaults(ana.page, 'phone, handed in')
  await expectNoFaults(trainer.page, 'console, marking')
  await trainer.next('Where did we look?')
  await expect(wall.locator('.heat[data-step]').first()).toBeVisible()
  await expectNoFaults(wall, 'wall, where')
  await expectNoFaults(ana.page, 'phone, pens down')
  await trainer.next('Where do we split?')
  await trainer.next('Talk, and mark again')
  await trainer.next('What has moved?')
  await expectNoFaults(wall, 'wall, shift')
  await expect(ana.page.getByRole('heading', { name: 'What moved for you' })).toBeVisible()
  await expectNoFaults(ana.page, 'phone, shift')
  await trainer.next('The key')
  await expect(ana.revealPanel).toBeVisible()
  await expect(wall.getByRole('heading', { name: 'The key' })).toBeVisible()
  for (const [name, page] of [
    ['console', trainer.page],
    ['wall', wall],
    ['phone', ana.page],
  ] as const)
    await expectNoFaults(page, `${name}, key`)
  await trainer.next('Debrief')
  await expect(wall.getByText('Technique by technique')).toBeVisible()
  await expectNoFaults(wall, 'wall, debrief')
  await expectNoFaults(ana.page, 'phone, debrief')
})

/** Words of English alone, as they stand in what is shown or said. The names of the game's own world begin with a capital. */
const ENGLISH = /\b(the|and|you|your|with|of|is|are|this|that|here|nobody|not|page|pages|flag|handed)\b/g

/** What on a page is English, each with the words around it. */
async function englishOn(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => {
    const said = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
      element => ['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''),
    )
    return [document.title, document.body.innerText, ...said].join('\n')
  })
  return [...words.matchAll(ENGLISH)].map(({ index }) => words.slice(Math.max(0, index - 30), index + 30))
}

test('in Spanish no English is left', async ({ venue }) => {
  test.setTimeout(120_000)
  const pages = [{ pack: 'the-question-mark', id: 'dark-masts', language: 'es' }]
  const { code, host, wall: token } = await venue.create({ language: 'es', pages })
  const trainer = await venue.open(`&lang=es#/console/${code}/${host}`)
  const wall = await venue.open(`&lang=es#/wall/${code}/${token}`, PROJECTOR)
  const ana = new Phone(await venue.open(`&lang=es#/join/${code}`, LAPTOP)).with('mouse')
  await expect(ana.page.locator('.press-pass')).toBeVisible()
  await expect(wall.locator('.lw-names li')).toHaveCount(1)
  const all = { console: trainer, wall, player: ana.page }
  const look = async (step: string): Promise<void> => {
    for (const [name, page] of Object.entries(all)) {
      const left = await englishOn(page)
      expect.soft(left, `${name}, ${step}`).toEqual([])
    }
  }
  const next = async (step: string): Promise<void> => {
    await trainer.locator('.con-next').click()
    await expect(trainer.locator(`.con-work[data-step=${step}]`)).toBeVisible()
  }
  // What is looked for is found where the same page speaks English.
  expect(await englishOn(await venue.open(`#/wall/${code}/${token}`, PROJECTOR))).not.toEqual([])
  await look('lobby')
  for (const tab of await trainer.getByRole('tab').all()) {
    await tab.click()
    expect.soft(await englishOn(trainer), (await tab.textContent())!).toEqual([])
  }
  await next('marking')
  await ana.sheetReady()
  await ana.drag('¿Quién', 'Ordovane?')
  await expect(ana.palette).toBeVisible()
  expect.soft(await englishOn(ana.page), 'palette').toEqual([])
  await ana.page.keyboard.press('j')
  await expect(ana.flags).toHaveCount(1)
  await ana.page.locator('.sign-off').click()
  await expect(ana.page.locator('.handed-in')).toBeVisible()
  await look('marking')
  for (const step of ['where', 'split', 'again', 'shift', 'key', 'debrief', 'ended']) {
    await next(step)
    await expect(wall.locator(`.lw-box[data-step=${step}] .lw-page`)).toBeVisible()
    if (step === 'key') await expect(ana.revealPanel.locator('.reason')).toBeVisible()
    await look(step)
  }
})

test('nothing is cut on 320 pixels and in forced colours', async ({ venue }) => {
  test.setTimeout(120_000)
  const narrow = {
    viewport: { width: 320, height: 640 },
    forcedColors: 'active',
    reducedMotion: 'reduce',
  } as const
  const { code, host, wall: token } = await venue.create()
  const trainer = await venue.open(`#/console/${code}/${host}`, narrow)
  const wall = await venue.open(`#/wall/${code}/${token}`, narrow)
  const ana = await venue.phone(code, { ...narrow, hasTouch: true, isMobile: true })
  await expect(wall.getByText('1 is here')).toBeVisible()
  const next = async (step: string): Promise<void> => {
    await trainer.locator('.con-next').click()
    await expect(trainer.locator(`.con-work[data-step=${step}]`)).toBeVisible()
  }
  const fits = async (step: string): Promise<void> => {
    await expectFit(trainer, `console, ${step}`)
    await expectFit(wall, `wall, ${step}`)
    await expectFit(ana.page, `phone, ${step}`)
  }
  await fits('lobby')
  const tabs = trainer.getByRole('tab')
  for (const tab of await tabs.all()) {
    await tab.click()
    const name = (await tab.textContent())!
    if (name === 'Readers') await trainer.getByRole('button', { name: /^More about/ }).click()
    await expectFit(trainer, `console, ${name}`)
  }
  await tabs.first().click()
  await ana.page.getByRole('button', { name: /^You:/ }).tap()
  await expectFit(ana.page, 'phone, who one is')
  await ana.press('Back to the page')
  await next('marking')
  await ana.ready()
  await ana.flag(...CHAIN, questions)
  await ana.handIn()
  await ana.saved()
  await fits('marking')
  await next('where')
  // Where colours are the reader's own, heat is told by its line.
  const heat = wall.locator('.heat-text .heat[data-step]').first()
  await expect(heat).toBeVisible()
  const line = await heat.evaluate(one => {
    const { textDecorationLine, borderBlockEndStyle } = getComputedStyle(one)
    return [textDecorationLine, borderBlockEndStyle]
  })
  expect(line).not.toEqual(['none', 'none'])
  await fits('where')
  await next('split')
  await fits('split')
  for (const step of ['again', 'shift', 'key']) await next(step)
  await expect(ana.revealPanel.locator('.reason')).toBeVisible()
  await fits('key')
  await next('debrief')
  await fits('debrief')
})
