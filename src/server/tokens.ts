// Tokens: signed notes that say who somebody is in which room. They are all that rights hang on; a name or a code gives
// none. Nothing is looked up to read one, so that any process with the same secret can.

import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { CODE_LETTERS, ROOM_CODE_LENGTH } from '../live/authority/codes.ts'
import type { Role } from '../live/protocol.ts'

/** `id` is a seat's or a host's; a wall has none. */
export type Token = {
  readonly room: string
  /** Tells it from an older session that had the same code. */
  readonly session: string
  readonly role: Role
  readonly id: string
}

export type Tokens = {
  sign(token: Token): string
  /** What a token says; null where it is not one of ours. */
  read(text: string): Token | null
}

const ROLES: readonly string[] = ['seat', 'wall', 'host'] satisfies readonly Role[]
const LONGEST = 500

/** @param secret  At least 32 bytes, the same for all processes that serve the same rooms. Throws RangeError otherwise. */
export function createTokens(secret: Uint8Array): Tokens {
  if (secret.byteLength < 32) throw new RangeError('a secret of fewer than 32 bytes')
  const mac = (payload: string): Buffer => createHmac('sha256', secret).update(payload).digest()
  return {
    sign({ room, session, role, id }) {
      const payload = Buffer.from(JSON.stringify([room, session, role, id])).toString('base64url')
      return `${payload}.${mac(payload).toString('base64url')}`
    },
    read(text) {
      if (text.length > LONGEST) return null
      const [payload, signature, ...more] = text.split('.')
      if (!payload || !signature || more.length > 0) return null
      const [given, right] = [Buffer.from(signature, 'base64url'), mac(payload)]
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null
      return readPayload(payload)
    },
  }
}

function readPayload(payload: string): Token | null {
  // Signed by us, so it is sound; unless an older version of the program wrote it otherwise.
  let said: unknown
  try {
    said = JSON.parse(Buffer.from(payload, 'base64url').toString())
  } catch {
    return null
  }
  if (!Array.isArray(said) || said.length !== 4 || !said.every(one => typeof one === 'string')) return null
  const [room, session, role, id] = said as [string, string, string, string]
  return ROLES.includes(role) ? { room, session, role: role as Role, id } : null
}

/** A code for a room, drawn so that nobody can tell the next. */
export const drawRoomCode = (): string =>
  Array.from({ length: ROOM_CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]!).join('')

/** What tells two sessions with the same code apart. */
export const drawSession = (): string => randomBytes(12).toString('base64url')

/** Chance that cannot be foretold, 0 to below 1: seat codes are drawn with it. */
export const chance = (): number => randomInt(2 ** 47) / 2 ** 47
