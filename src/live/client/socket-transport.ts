// The line over Socket.IO: a WebSocket where that goes, long-polling where it does not.

import { io, type Socket } from 'socket.io-client'
import { SOCKET_PATH, type ClientMessages, type ServerMessages } from '../protocol.ts'
import { ANSWER_TIMEOUT, HELLO_TIMEOUT, type OpenLine } from './transport.ts'

/** The server's heartbeat is 10 s and waits 8 s: who has heard nothing for longer is not connected. */
const LONGEST_SILENCE = 20_000

// Which first? A proxy may refuse a WebSocket, swallow it without a word, or open it and let nothing through. Only the first
// is an error to `tryAllTransports`; of the others it never hears, and a WebSocket tried first is then tried for ever.
// Polling first comes through in all three, and moves over once a WebSocket has carried an answer. Where one has, it comes
// first from then on, one round trip instead of four, until a try fails.
const POLLING_FIRST = ['polling', 'websocket']
const WEBSOCKET_FIRST = ['websocket', 'polling']

/**
 * How lines to a room are opened.
 *
 * @param base  Address of the page; the socket lives below it
 * @param room  Its code: in the query, for proxies that route by it
 * @param patience  So long a try may last, in ms
 */
export function socketLines(
  base: string,
  room: string,
  { clock = Date.now, patience = 10_000 }: { readonly clock?: () => number; readonly patience?: number } = {},
): OpenLine {
  const address = new URL(SOCKET_PATH, base)
  let transports = POLLING_FIRST
  return events => {
    // Its own reconnecting sends what was kept back before it says that it is connected, and so before the hello: each line
    // is a socket of its own.
    const socket: Socket<ServerMessages, ClientMessages> = io(address.origin, {
      path: address.pathname,
      query: { room },
      transports,
      tryAllTransports: true,
      timeout: patience,
      reconnection: false,
      forceNew: true,
    })
    let over = false
    let heard = clock()
    const end = (): void => {
      over = true
      socket.off()
      socket.disconnect()
    }
    const lose = (): void => {
      if (over) return
      end()
      events.lost()
    }
    /** What carried it came to nothing, without an error. */
    const loseInSilence = (): void => {
      transports = POLLING_FIRST
      lose()
    }
    socket.on('connect', () => {
      const { engine } = socket.io
      const remember = (): void => {
        if (engine.transport.name === 'websocket') transports = WEBSOCKET_FIRST
      }
      remember()
      engine.on('upgrade', remember)
      engine.on('packet', () => (heard = clock()))
      heard = clock()
      events.up()
    })
    // Where all ways were tried and nobody was there, it says nothing against any of them: the server is starting anew, and
    // two hundred phones that come back by polling take it four times as long as by WebSocket.
    socket.on('connect_error', ({ message }) => (message === 'timeout' ? loseInSilence() : lose()))
    // Nor does a line that was up and fell, unless it comes to nothing when tried again.
    socket.on('disconnect', lose)
    socket.on('patch', patch => events.patch(patch))
    socket.on('bye', why => events.bye(why))
    return {
      hello(hello, answer) {
        socket.timeout(HELLO_TIMEOUT).emit('hello', hello, (error, welcome) => {
          if (over || !socket.connected) return
          // It opened, and let nothing through.
          if (error) transports = POLLING_FIRST
          answer(error ? null : welcome)
        })
      },
      command(numbered, answer) {
        socket.timeout(ANSWER_TIMEOUT).emit('command', numbered, (error, said) => {
          if (!over && socket.connected) answer(error ? null : said)
        })
      },
      check() {
        if (socket.connected && clock() - heard > LONGEST_SILENCE) loseInSilence()
      },
      close: end,
    }
  }
}
