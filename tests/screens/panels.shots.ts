// Panels that open over anything: settings, keys, the telephone.

import { test } from './camera.ts'
import { keptAfter } from './kept.ts'

test('settings', async ({ player, camera }) => {
  await camera.open('#/play/the-question-mark/the-toll-shed')
  await player.sheetReady()
  const drawer = await player.openSettings()
  await camera.shoot('settings')
  await drawer.evaluate(dialog => {
    const scrolls = [dialog, ...dialog.querySelectorAll('*')].find(
      one => one.scrollHeight > one.clientHeight + 40,
    )
    scrolls?.scrollTo(0, scrolls.scrollHeight)
  })
  await camera.shoot('settings-foot')
})

test('keys', async ({ page, camera }) => {
  await camera.open('#/')
  await page.keyboard.press('?')
  await camera.shoot('keys')
})

test('the telephone', async ({ page, camera }) => {
  await camera.keep(keptAfter(['perfect', 'mixed', 'nothing']))
  await camera.open('#/')
  await page.getByRole('button', { name: /phone/i }).click()
  await camera.shoot('telephone')
})

test('large text', async ({ camera, player }) => {
  const settings = { textSize: 200, face: 'easy', spacing: 'wider' }
  await camera.keep(keptSettings(settings))
  await camera.open('#/play/the-question-mark/dark-masts')
  await player.sheetReady()
  await camera.shoot('excerpt-large-text')
})

/** Settings as a browser has kept them. */
function keptSettings(chosen: Readonly<Record<string, unknown>>): Record<string, string> {
  const data = {
    ...{ language: null, theme: 'auto', motion: 'auto', volume: 0.6, muted: false, confidence: 'auto' },
    ...{ textSize: 100, face: 'reading', spacing: 'set', techniques: 'taught', helpKey: true },
    ...chosen,
  }
  const envelope = { kind: 'settings', version: 2, sequence: 1, data }
  return { 'just-asking:settings/mine': JSON.stringify(envelope) }
}
