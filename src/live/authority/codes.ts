// Codes that people read from a wall and type.

/** Letters of room codes and seat codes: none that is taken for another, and no vowel that makes a word. */
export const CODE_LETTERS = '23456789BCDFGHJKLMNPQRSTVWXZ'
export const ROOM_CODE_LENGTH = 5
export const SEAT_CODE_LENGTH = 4

/** A code as it was typed, made what was meant: upper case, without blanks and dashes. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '')

/** Whether it can be a code of that length. */
export const isCode = (code: string, length: number): boolean =>
  code.length === length && [...code].every(letter => CODE_LETTERS.includes(letter))
