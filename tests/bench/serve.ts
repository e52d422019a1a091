// Serves a built folder as a real host does: with gzip. Vite's own preview sends everything as it lies there.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
}

export type Served = { readonly url: string; close(): Promise<void> }

/** Serves `folder` on a free port of this machine. */
export async function serve(folder: string): Promise<Served> {
  // Packed once, so that the processor is the browser's while it is measured.
  const packed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0]!)
    const name = normalize(path.endsWith('/') ? `${path}index.html` : path)
    const type = TYPES[extname(name)]
    let body = packed.get(name)
    try {
      if (!body) {
        const bytes = readFileSync(join(folder, name))
        body = name.endsWith('.woff2') ? bytes : gzipSync(bytes)
        packed.set(name, body)
      }
    } catch {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': name.endsWith('.html') ? 'no-cache' : 'max-age=31536000, immutable',
      ...(name.endsWith('.woff2') ? {} : { 'content-encoding': 'gzip' }),
    })
    response.end(body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
