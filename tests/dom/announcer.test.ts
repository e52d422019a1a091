// One live region: what is said twice is heard twice, and nothing is lost behind a dialog.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnnouncer, type Announcer } from '../../src/ui/announcer.ts'
import { FOCUS_PAUSE, moveFocus } from '../../src/ui/focus.ts'

const read = ({ element }: Announcer) => element.textContent.replaceAll('\u00A0', '')

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = ''
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the announcer', () => {
  it('is polite, and hidden from view only', () => {
    const { element } = createAnnouncer(document)
    expect(element.getAttribute('role')).toBe('status')
    expect(element.getAttribute('aria-live')).toBe('polite')
    expect(element.className).toBe('visually-hidden')
  })

  it('varies what it says twice', () => {
    const announcer = createAnnouncer(document)
    const seen = [1, 2, 3].map(() => {
      announcer.say('Rubbed out.')
      vi.runAllTimers()
      return announcer.element.textContent
    })
    expect(seen[0]).not.toBe(seen[1])
    expect(seen[1]).not.toBe(seen[2])
    expect(new Set(seen.map(text => text.trim()))).toEqual(new Set(['Rubbed out.']))
  })

  it('says what comes together together', () => {
    const announcer = createAnnouncer(document)
    announcer.say('Signed off.')
    announcer.say('1 of 9.')
    expect(read(announcer)).toBe('')
    vi.runAllTimers()
    expect(read(announcer)).toBe('Signed off. 1 of 9.')
  })

  it('waits until the dialogs have closed, and then says all of it', () => {
    const announcer = createAnnouncer(document)
    document.body.innerHTML = '<dialog open></dialog>'
    announcer.say('Flagged.')
    vi.advanceTimersByTime(5000)
    announcer.say('1 flag.')
    expect(read(announcer)).toBe('')
    document.querySelector('dialog')!.remove()
    vi.runAllTimers()
    expect(read(announcer)).toBe('Flagged. 1 flag.')
  })

  it('waits for a dialog that opens in the same turn', () => {
    const announcer = createAnnouncer(document)
    announcer.say('Flagged.')
    document.body.innerHTML = '<dialog open></dialog>'
    vi.advanceTimersByTime(1000)
    expect(read(announcer)).toBe('')
    document.querySelector('dialog')!.removeAttribute('open')
    vi.runAllTimers()
    expect(read(announcer)).toBe('Flagged.')
  })
})

describe('moving focus', () => {
  const setUp = () => {
    document.body.innerHTML = '<button id="from"></button><h2 id="to" tabindex="-1"></h2>'
    document.getElementById('from')!.focus()
    return document.getElementById('to')!
  }

  it('rests nowhere for a moment, so that screen readers notice', () => {
    const target = setUp()
    moveFocus(() => target)
    expect(document.activeElement).toBe(document.body)
    vi.advanceTimersByTime(FOCUS_PAUSE - 1)
    expect(document.activeElement).toBe(document.body)
    vi.advanceTimersByTime(1)
    expect(document.activeElement).toBe(target)
  })

  it('looks for its target only when it gets there', () => {
    setUp().remove()
    moveFocus(() => document.getElementById('late'))
    document.body.insertAdjacentHTML('beforeend', '<p id="late" tabindex="-1"></p>')
    vi.runAllTimers()
    expect(document.activeElement?.id).toBe('late')
  })

  it('can be called off, and bears a target that is gone', () => {
    const target = setUp()
    moveFocus(() => target)()
    vi.runAllTimers()
    expect(document.activeElement).toBe(document.body)
    moveFocus(() => null)
    expect(() => vi.runAllTimers()).not.toThrow()
  })

  it('scrolls there unless told not to', () => {
    const target = setUp()
    const focus = vi.spyOn(target, 'focus')
    moveFocus(() => target)
    vi.runAllTimers()
    moveFocus(() => target, { scroll: false })
    vi.runAllTimers()
    expect(focus.mock.calls).toEqual([[{ preventScroll: false }], [{ preventScroll: true }]])
  })
})
