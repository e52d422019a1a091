// The word cursor under real keys: words, sentences, both directions, and what a screen reader is told of it.

import { beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openExcerpt, until, type Screen } from './support/excerpt.tsx'

let screen: Screen
let cursor: HTMLElement

async function open(id: string): Promise<void> {
  screen = await openExcerpt(id)
  cursor = document.querySelector<HTMLElement>('.word-cursor')!
  cursor.focus()
}

/** Presses keys and tells what is said of the cursor then. */
async function press(...keys: string[]): Promise<string> {
  for (const key of keys) await userEvent.keyboard(key)
  await new Promise(requestAnimationFrame)
  return cursor.getAttribute('aria-valuetext')!
}
const RIGHT = '{ArrowRight}'
const LEFT = '{ArrowLeft}'
const DOWN = '{ArrowDown}'
const UP = '{ArrowUp}'
const shift = (key: string) => `{Shift>}${key}{/Shift}`

describe('from left to right', () => {
  beforeEach(() => open('lamp-oil'))

  it('walks word by word, and stops at the ends', async () => {
    expect(await press()).toBe('Who')
    expect(await press(LEFT)).toBe('Who')
    expect(await press(RIGHT)).toBe('Drank')
    expect(await press(RIGHT, RIGHT, LEFT)).toBe('the')
    expect(await press('{End}')).toBe('light')
    expect(await press(RIGHT)).toBe('light')
    expect(await press('{Home}')).toBe('Who')
  })

  it('walks sentence by sentence, over what is no sentence', async () => {
    expect(await press(DOWN)).toBe('The')
    // Byline and dateline are passed by.
    expect(await press(DOWN)).toBe('The')
    expect(await press(RIGHT)).toBe('keeper')
    expect(await press(DOWN)).toBe('Six')
    expect(await press('{PageDown}')).toBe('Folk')
  })

  it('goes back to the start of the sentence first, then to the one before', async () => {
    await press(DOWN, DOWN, DOWN, RIGHT, RIGHT)
    expect(await press(UP)).toBe('Six')
    expect(await press(UP)).toBe('The')
    expect(await press(RIGHT)).toBe('keeper')
    expect(await press(UP, UP, UP, UP)).toBe('Who')
  })

  it('marks as it goes while Shift is held, and counts the words', async () => {
    expect(await press(shift(RIGHT))).toBe('Who Drank, 2 words')
    expect(await press(shift(RIGHT))).toBe('Who Drank the, 3 words')
    expect(await press(shift(LEFT))).toBe('Who Drank, 2 words')
    expect(screen.drafted()).toBe('Who Drank')
    // Without Shift it is only a cursor again.
    expect(await press(RIGHT)).toBe('the')
    expect(screen.drafted()).toBeNull()
  })

  it('lets go on Escape, and says so', async () => {
    await press(shift(RIGHT))
    await press('{Escape}')
    expect(screen.draft.getState()).toMatchObject({ mode: 'idle', range: null })
    await until(() => screen.announcer.element.textContent.includes('Let go.'), 'a word that it was let go')
  })

  it('asks what the words do on Enter, and stands where it was when that is done', async () => {
    await press(shift(RIGHT), '{Enter}')
    await until(() => document.activeElement?.matches('dialog.palette') === true, 'focus on the palette')
    await userEvent.keyboard('j')
    await until(() => screen.flagged().length === 1, 'a flag')
    expect(screen.flagged()).toEqual(['Who Drank'])
    await until(() => document.activeElement === cursor, 'focus on the cursor again')
    expect(cursor.getAttribute('aria-valuenow')).toBe('2')
  })

  it('takes one word on Enter, and the whole sentence on S', async () => {
    await press(RIGHT, '{Enter}')
    expect(screen.drafted()).toBe('Drank')
    await until(() => document.activeElement?.matches('dialog.palette') === true, 'focus on the palette')
    screen.draft.setState({ mode: 'idle', range: null })
    await until(() => document.activeElement === cursor, 'focus on the cursor again')
    await press(DOWN, 's')
    expect(screen.drafted()).toBe('The store on the row held nine drums on Monday and three on Friday')
  })

  it('says once it rests that it stands in a flag, and opens that flag on Enter', async () => {
    const span = { start: 0, end: 9 }
    screen.play.dispatch({ type: 'placeFlag', span, technique: 'loaded-language', confidence: null })
    await press(RIGHT)
    await until(() => cursor.ariaValueText!.includes('flagged: Loaded language'), 'a word of the flag')
    await press('{Enter}')
    expect(screen.draft.getState().editing).toBe('f1')
  })

  it('leaves the browser its own keys', async () => {
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowRight',
      altKey: true,
      bubbles: true,
      cancelable: true,
    })
    cursor.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
    expect(screen.draft.getState().cursor).toBe(0)
  })

  it('is a slider to a screen reader, with words for its values', () => {
    expect(cursor.getAttribute('role')).toBe('slider')
    expect(cursor.getAttribute('aria-label')).toBe('Word cursor')
    expect(cursor.getAttribute('aria-valuemax')).toBe(String(screen.text.words.length / 2))
    expect(document.getElementById(cursor.getAttribute('aria-describedby')!)!.textContent).toContain('Enter')
  })

  it('shows where it stands, on the words themselves', async () => {
    await press(DOWN, RIGHT)
    const { x, y } = screen.pointOf(screen.draft.getState().cursor)
    const box = document.querySelector('.cursor-box')!.getBoundingClientRect()
    expect(box.left < x && x < box.right && box.top < y && y < box.bottom).toBe(true)
    cursor.blur()
    await until(() => document.querySelector('.cursor-box') === null, 'no cursor on the sheet')
  })
})

describe('from right to left', () => {
  beforeEach(() => open('right-to-left'))

  it('goes on to the left, where the text goes on', async () => {
    expect(await press()).toBe('מי')
    expect(await press(LEFT)).toBe('שתה')
    expect(await press(RIGHT)).toBe('מי')
    expect(await press(shift(LEFT))).toBe('מי שתה, 2 words')
  })

  it('goes up and down by sentences all the same', async () => {
    expect(await press(DOWN)).toBe('השומר')
    expect(await press(DOWN, UP)).toBe('השומר')
  })
})
