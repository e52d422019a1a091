// The calendar file, as a calendar reads it.

import { expect, it } from 'vitest'
import { calendarOf } from '../../src/export/calendar.ts'

const day = (date: string) => Date.parse(date) / 86_400_000
const unfold = (file: string) => file.replaceAll(/\r\n[ \t]/g, '').split('\r\n')

it('has whole days, on no zone’s clock, with an alarm and the player’s words', () => {
  const lines = unfold(
    calendarOf(
      [
        {
          day: day('2026-02-28'),
          title: 'Cinco minutos',
          lines: ['Entonces toca: señalar, dudar', 'Otro día vale.'],
        },
        { day: day('2027-12-31'), title: 'Cinco minutos', lines: [] },
      ],
      'Just Asking',
    ),
  )
  expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(2)
  expect(lines).toContain('DTSTART;VALUE=DATE:20260228')
  expect(lines).toContain('DTEND;VALUE=DATE:20260301')
  expect(lines).toContain('DTEND;VALUE=DATE:20280101')
  expect(lines).toContain('SUMMARY:Cinco minutos')
  expect(lines).toContain('DESCRIPTION:Entonces toca: señalar\\, dudar\\nOtro día vale.')
  expect(lines.filter(line => line === 'BEGIN:VALARM')).toHaveLength(2)
  expect(lines.some(line => /^DT(START|END).*T\d/.test(line))).toBe(false)
})

it('names the same day alike each time, so that a file fetched twice adds nothing', () => {
  const uids = () =>
    unfold(calendarOf([{ day: 20_512, title: 'a', lines: [] }], 'b')).filter(line => line.startsWith('UID'))
  expect(uids()).toEqual(uids())
})
