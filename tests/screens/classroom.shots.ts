// What a class looks at: the wall, the paper, and the teachers' guide.

import { test } from './camera.ts'

const EXCERPT = 'the-question-mark/dark-masts'

test('on the wall', async ({ page, camera }) => {
  await camera.open(`#/show/${EXCERPT}`)
  await camera.shoot('wall-1-piece')
  await page.keyboard.press('PageDown')
  await camera.shoot('wall-2-question')
  await page.keyboard.press('PageDown')
  await camera.shoot('wall-3-verdict')
  await page.keyboard.press('End')
  await camera.shoot('wall-5-talk')
  await page.keyboard.press('PageUp')
  await camera.shoot('wall-4-whole')
})

test('on paper', async ({ camera }) => {
  await camera.open(`#/print/${EXCERPT}`)
  await camera.shoot('paper')
  await camera.shoot('paper-whole', { whole: true })
})

test('for teachers', async ({ camera }) => {
  await camera.open('#/teach')
  await camera.shoot('teachers')
  await camera.shoot('teachers-whole', { whole: true })
})
