// The HTTP server: what is said of every answer, what is refused before anything looks at it, and who answers what.
// Nothing of who asked is kept or written down.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { GameFiles } from './game-files.ts'
import { sendJson, setSecurityHeaders } from './reply.ts'
import type { Routes } from './routes.ts'

const LONGEST_ADDRESS = 2000
/** Times in ms within which a request has to be there. */
const PATIENCE = { headers: 10_000, request: 20_000 }

export type HttpOptions = {
  readonly routes: () => Routes
  readonly files: () => GameFiles
  /** Whether the game is served by https, as seen from outside. */
  readonly secure: boolean
  readonly onBug: (error: unknown) => void
}

/** A server that listens to nothing yet. */
export function createHttp(options: HttpOptions): Server {
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    setSecurityHeaders(response, options.secure)
    answer(request, response, options).catch((error: unknown) => {
      // Who hangs up in the middle is no fault of ours.
      if (!response.destroyed) options.onBug(error)
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { refused: 'failed' })
    })
  })
  server.headersTimeout = PATIENCE.headers
  server.requestTimeout = PATIENCE.request
  return server
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, files }: HttpOptions,
): Promise<void> {
  const url = addressOf(request)
  if (!url) return sendJson(response, 400, { refused: 'badAddress' })
  if (await routes()(request, response, url)) return
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendJson(response, 405, { refused: 'badMethod' })
  }
  const path = pathOf(url)
  if (path !== null && (await files()(request, response, path))) return
  sendJson(response, 404, { missing: true })
}

function addressOf({ url = '' }: IncomingMessage): URL | null {
  if (url.length > LONGEST_ADDRESS || !url.startsWith('/')) return null
  // A host that is none, so that an address with two slashes in front names no other.
  return URL.canParse(`http://game.invalid${url}`) ? new URL(`http://game.invalid${url}`) : null
}

/** The file an address names, without a leading slash; null where it can be none. */
function pathOf({ pathname }: URL): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname).slice(1)
  } catch {
    return null
  }
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
