// What is asked for over HTTP beside the game's files: a new session, its texts, its keys once they are told, its log.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isCode, ROOM_CODE_LENGTH, tidyCode } from '../live/authority/codes.ts'
import { FIRST_HOST } from '../live/authority/decide.ts'
import { seatOf } from '../live/authority/reduce.ts'
import type { RoomState } from '../live/authority/types.ts'
import { readCreate } from '../live/messages.ts'
import { ADDRESSES, type Created, type CreateRefusal, type Guest, type Links } from '../live/protocol.ts'
import type { Bucket } from './bucket.ts'
import type { Door } from './door.ts'
import type { Pages } from './pages.ts'
import { bearerOf, readJson, sendJson } from './reply.ts'
import { whyNot, type Member, type RoomHost } from './room-host.ts'
import type { Rooms } from './rooms.ts'
import type { Tokens } from './tokens.ts'

/** Bytes of what is asked for a new session. */
const LONGEST_CREATE = 64 * 1024

export type RoutesOptions = {
  readonly rooms: Rooms
  readonly pages: Pages
  readonly tokens: Tokens
  readonly door: Pick<Door, 'memberOf'>
  /** How often a room may be asked for of which nothing is known. */
  readonly lookups: Bucket
  readonly creations: Bucket
  /** Where others reach this server, as seen by who asks; null where the page's own address will do. */
  readonly addressFor: (request: IncomingMessage) => string | null
}

/** Answers, if `path` (without a leading slash) is one of its addresses; else says so by false. */
export type Routes = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

const CREATE_STATUS: Readonly<Record<CreateRefusal['refused'], number>> = {
  badMessage: 400,
  noSuchPage: 404,
  tooManyPages: 400,
  tooManyRooms: 429,
  notSaved: 503,
}

export function openRoutes(options: RoutesOptions): Routes {
  const { rooms, tokens, door } = options

  async function create(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (refused: CreateRefusal['refused']) =>
      sendJson(response, CREATE_STATUS[refused], { refused } satisfies CreateRefusal)
    // A form on somebody else's page cannot send this type unasked.
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return refuse('badMessage')
    const wanted = readCreate(await readJson(request, LONGEST_CREATE))
    if (!wanted) return refuse('badMessage')
    if (!options.creations.take()) return refuse('tooManyRooms')
    const made = await options.pages.setupFor(wanted)
    if ('refused' in made) return refuse(made.refused)
    const room = await rooms.create(made.setup, wanted.keepDays).catch(() => 'failed')
    if (typeof room === 'string') return refuse('notSaved')
    if (!room) return refuse('tooManyRooms')
    const { code, session, host } = room
    sendJson(response, 201, {
      code,
      host: tokens.sign({ room: code, session, role: 'host', id: host }),
      wall: tokens.sign({ room: code, session, role: 'wall', id: '' }),
    } satisfies Created)
  }

  /** The room that an address names; says why there is none. */
  async function roomOf(url: URL, response: ServerResponse): Promise<RoomHost | null> {
    const code = tidyCode(url.searchParams.get('room')?.slice(0, 20) ?? '')
    if (rooms.isClosing()) {
      sendJson(response, 503, { refused: 'stopping' })
      return null
    }
    if (isCode(code, ROOM_CODE_LENGTH)) {
      if (!rooms.isKnown(code) && !options.lookups.take()) {
        sendJson(response, 429, { refused: 'tooManyTries' })
        return null
      }
      try {
        const room = await rooms.get(code)
        if (room) return room
      } catch {
        sendJson(response, 503, { refused: 'notSaved' })
        return null
      }
    }
    sendJson(response, 404, { refused: 'noSuchRoom' })
    return null
  }

  /** Who asks, as a member of that room who is let in; null, and said so, for anybody else. */
  function memberOf(room: RoomHost, request: IncomingMessage, response: ServerResponse): Member | null {
    const member = door.memberOf(room.state(), bearerOf(request))
    const refused = member ? whyNot(room.state(), member) : 'badToken'
    if (!refused) return member
    sendJson(response, 401, { refused })
    return null
  }

  function hostOf(
    room: RoomHost,
    request: IncomingMessage,
    response: ServerResponse,
    drives: boolean,
  ): Member | null {
    const member = memberOf(room, request, response)
    if (!member) return null
    const host = member.role === 'host' ? room.state().hosts[member.id] : undefined
    if (host && (host.drives || !drives)) return member
    sendJson(response, 403, { refused: host ? 'onlyWatching' : 'notYours' })
    return null
  }

  function page(url: URL, what: 'text' | 'key', state: RoomState) {
    const number = Number(/^\d{1,3}$/.exec(url.pathname.slice(`/live/${what}/`.length))?.[0] ?? -1)
    return { number, page: state.setup.pages[number] }
  }

  async function text(url: URL, response: ServerResponse): Promise<void> {
    const room = await roomOf(url, response)
    if (!room) return
    const found = page(url, 'text', room.state()).page
    if (found) sendJson(response, 200, found.text)
    else sendJson(response, 404, { refused: 'noSuchPage' })
  }

  async function key(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const room = await roomOf(url, response)
    const member = room && memberOf(room, request, response)
    if (!room || !member) return
    const state = room.state()
    const { number, page: found } = page(url, 'key', state)
    if (!found) return sendJson(response, 404, { refused: 'noSuchPage' })
    const own = member.role === 'seat' && seatOf(state, member.id)?.pages[number]?.told
    const isTold = member.role === 'host' || own === true || state.told.includes(number)
    if (isTold) sendJson(response, 200, found.key)
    else sendJson(response, 423, { locked: true })
  }

  async function log(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const room = await roomOf(url, response)
    if (!room || !hostOf(room, request, response, false)) return
    response.writeHead(200, {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    await pipeline(Readable.from(room.asFile()), response)
  }

  async function remove(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const room = await roomOf(url, response)
    if (!room || !hostOf(room, request, response, true)) return
    try {
      await rooms.remove(room.code)
      sendJson(response, 200, { ok: true })
    } catch {
      sendJson(response, 503, { refused: 'notSaved' })
    }
  }

  /** A host besides the first that a link brings in: the same for all who get that link. */
  const guestOf = (room: RoomHost, who: Guest): string | null =>
    Object.values(room.state().hosts).find(
      ({ id, drives }) => id !== FIRST_HOST && drives === (who === 'host'),
    )?.id ?? null

  function sendLinks(room: RoomHost, response: ServerResponse): void {
    const { code, session } = room.state()
    const sign = (role: 'wall' | 'host', id: string): string => tokens.sign({ room: code, session, role, id })
    const linkOf = (who: Guest): string | null => {
      const id = guestOf(room, who)
      return id === null ? null : sign('host', id)
    }
    const answer: Links = { wall: sign('wall', ''), host: linkOf('host'), watch: linkOf('watch') }
    sendJson(response, 200, answer)
  }

  async function links(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const room = await roomOf(url, response)
    if (room && hostOf(room, request, response, true)) sendLinks(room, response)
  }

  /** Puts somebody on the list who may come in, unless there is one. */
  async function invite(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const room = await roomOf(url, response)
    const by = room && hostOf(room, request, response, true)
    if (!room || !by) return
    const who = url.searchParams.get('who')
    if (who !== 'host' && who !== 'watch') return sendJson(response, 400, { refused: 'badMessage' })
    if (guestOf(room, who) === null) {
      const outcome = await room.ask({ type: 'addHost', drives: who === 'host' }, { role: 'host', id: by.id })
      if (!('ok' in outcome)) return sendJson(response, 503, { refused: 'notSaved' })
    }
    sendLinks(room, response)
  }

  async function health(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = options.addressFor(request)
    sendJson(response, 200, { ok: true, ...rooms.counts(), ...(address !== null && { address }) })
  }

  return async (request, response, url) => {
    const path = url.pathname.slice(1)
    const [name, method] = [/^live\/(text|key)\/\d+$/.exec(path)?.[1] ?? path, request.method]
    const answer = {
      [`POST ${ADDRESSES.create}`]: () => create(request, response),
      'GET text': () => text(url, response),
      'GET key': () => key(url, request, response),
      'GET live/log': () => log(url, request, response),
      'DELETE live/room': () => remove(url, request, response),
      'GET live/links': () => links(url, request, response),
      'POST live/links': () => invite(url, request, response),
      [`GET ${ADDRESSES.health}`]: () => health(request, response),
    }[`${method} ${name}`]
    if (answer) await answer()
    else if (name.startsWith('live/') || name === 'text' || name === 'key')
      sendJson(response, 404, { missing: true })
    else return false
    return true
  }
}
