// What comes from the server is from the same origin as the page, and believed; only a proxy's sign-in page, half an answer
// or a newer server must not break the page. So it is looked at as far as the page leans on it, and no further.

import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { Answer, DoorRefusal, Patch, Welcome } from '../protocol.ts'
import { DOOR_REFUSALS } from '../protocol.ts'

export const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const isList = (data: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(data) && data.every(isOne)
const isNumber = (data: unknown): boolean => typeof data === 'number'
const isText = (data: unknown): boolean => typeof data === 'string'
const isSpan = (data: unknown): boolean => isObject(data) && isNumber(data['start']) && isNumber(data['end'])

export const isDoorRefusal = (data: unknown): data is DoorRefusal =>
  (DOOR_REFUSALS as readonly unknown[]).includes(data)

/** Parts that every view has, by what they must be. */
const SHARED: Readonly<Record<string, (data: unknown) => boolean>> = {
  code: isText,
  session: isText,
  seq: isNumber,
  at: isNumber,
  pages: data => isList(data, isObject),
  steps: data => isList(data, isObject),
  told: data => isList(data, isNumber),
  // Of one role or another.
  seat: isObject,
  own: data => isObject(data) && Object.values(data).every(isOwnPage),
  seats: data => isList(data, isObject),
}
const ALWAYS = ['code', 'session', 'seq', 'at', 'pages', 'steps', 'told']
const OF_ROLE: Readonly<Record<string, readonly string[]>> = {
  seat: ['seat', 'own'],
  wall: [],
  host: ['seats'],
}

const isOwnPage = (data: unknown): boolean =>
  isObject(data) && isObject(data['round']) && isList(data['round']['flags'], isObject)

const isSound = (data: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(SHARED).every(([name, isRight]) => !Object.hasOwn(data, name) || isRight(data[name]))

const isView = (data: unknown, role: string): boolean =>
  isObject(data) &&
  data['role'] === role &&
  [...ALWAYS, ...(OF_ROLE[role] ?? [])].every(name => Object.hasOwn(data, name)) &&
  isSound(data)

export const isWelcome = (data: unknown, role: string): data is Welcome =>
  isObject(data) &&
  (data['ok'] === true
    ? isText(data['token']) &&
      Number.isSafeInteger(data['last']) &&
      (data['last'] as number) >= 0 &&
      isView(data['view'], role)
    : data['ok'] === false && isDoorRefusal(data['refused']))

export const isAnswer = (data: unknown): data is Answer =>
  isObject(data) && (data['ok'] === true || isText(data['refused']) || isText(data['again']))

export const isPatch = (data: unknown): data is Patch =>
  isObject(data) &&
  isNumber(data['seq']) &&
  isObject(data['set']) &&
  isSound(data['set']) &&
  (data['seats'] === undefined ||
    isList(data['seats'], row => isObject(row) && isText(row['id']) && isNumber(row['number'])))

export const isExcerptText = (data: unknown): data is ExcerptText =>
  isObject(data) &&
  ['id', 'hash', 'text', 'language'].every(name => isText(data[name])) &&
  isList(data['parts'], isSpan) &&
  isList(data['units'], isSpan) &&
  isList(data['words'], isNumber) &&
  isList(data['taught'], isText)

export const isExcerptKey = (data: unknown): data is ExcerptKey =>
  isObject(data) &&
  isText(data['hash']) &&
  isList(data['marks'], one => isObject(one) && isText(one['id']) && isSpan(one['core'])) &&
  isList(data['fairNotes'], one => isObject(one) && isText(one['id']) && isSpan(one['span'])) &&
  isObject(data['reasons'])
