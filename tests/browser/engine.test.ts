// The browser the tests drive can do what the game builds on; a game that falls back is tested as such elsewhere.

import { expect, it } from 'vitest'

it('is a real browser with layout', () => {
  expect(navigator.userAgent).toMatch(/Chrom/)
  const line = document.createElement('p')
  line.textContent = 'Sources say'
  document.body.append(line)
  const range = document.createRange()
  range.selectNodeContents(line)
  expect(range.getBoundingClientRect().width).toBeGreaterThan(10)
  line.remove()
})

it('paints highlights, cuts words and draws WebGL', () => {
  expect(CSS.highlights).toBeDefined()
  expect(Intl.Segmenter).toBeDefined()
  expect(document.createElement('canvas').getContext('webgl2')).not.toBeNull()
})
