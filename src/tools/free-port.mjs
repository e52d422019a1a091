// Finds a port nobody listens on.

import { createServer } from 'node:net'

/**
 * A free port among `count` from `first` on, tried in a random order so that two who look at once seldom meet.
 * @param {number} first
 * @param {number} count
 */
export async function freePort(first, count) {
  const offset = Math.floor(Math.random() * count)
  for (let i = 0; i < count; i++) {
    const port = first + ((offset + i) % count)
    if (await isFree(port)) return port
  }
  throw new Error(`No free port from ${first} to ${first + count - 1}`)
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise(done => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })
}
