// The built game as static files: compressed once and remembered, except for the keys of pages that are being read
// together right now, which nobody gets.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import sirv from 'sirv'
import type { PracticeItem } from '../core/practice/items.ts'
import type { Locks } from './locks.ts'
import { sendJson } from './reply.ts'

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

const COMPRESSED: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
}
/** Files that are named by what is in them. */
const NAMED_BY_CONTENT = /^(code\/.+-[\w-]{8}|levels\/.+\.[0-9a-f]{16})\.\w+$/
/** Other tellings of an excerpt give the key away as well as its own, and so do compressed copies. */
const KEY = /^levels\/([^/]+)\/([^/.]+)\.[^/]*\bkey\b/
const PRACTICE = /^levels\/practice\.[0-9a-f]+\.json$/

type Kept = {
  readonly type: string
  readonly etag: string
  readonly size: number
  bodies: Map<string, Promise<Buffer>>
}

/** Serves a file if there is one by that address, and says whether there is. `path` has no leading slash. */
export type GameFiles = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

/** @param folder  Of the built game */
export function openGameFiles(folder: string, locks: Pick<Locks, 'isLocked'>): GameFiles {
  const names = new Set<string>()
  const kept = new Map<string, Kept>()
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const stats = statSync(join(folder, name))
    if (!stats.isFile()) continue
    const path = name.replaceAll(sep, '/')
    names.add(path)
    const type = COMPRESSED[path.slice(path.lastIndexOf('.') + 1)]
    const etag = `W/"${stats.size}-${Math.trunc(stats.mtimeMs)}"`
    if (type) kept.set(path, { type, etag, size: stats.size, bodies: new Map() })
  }
  const others = sirv(folder, { etag: true, setHeaders: (response, path) => setAge(response, path.slice(1)) })

  const bodyOf = (path: string, file: Kept, encoding: 'br' | 'gzip' | ''): Promise<Buffer> => {
    const known = file.bodies.get(encoding)
    if (known) return known
    const made = readFile(join(folder, path)).then(plain => compress(plain, encoding))
    file.bodies.set(encoding, made)
    made.catch(() => file.bodies.delete(encoding))
    return made
  }

  async function sendKept(request: IncomingMessage, response: ServerResponse, path: string, file: Kept) {
    setAge(response, path)
    response.setHeader('Vary', 'Accept-Encoding')
    response.setHeader('ETag', file.etag)
    if (request.headers['if-none-match'] === file.etag) return void response.writeHead(304).end()
    const encoding = encodingFor(request, file.size)
    const body = await bodyOf(path, file, encoding)
    if (encoding !== '') response.setHeader('Content-Encoding', encoding)
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  /** What the daily desk plans with, without what says which techniques stand on a page that is being read. */
  async function practice(path: string, file: Kept): Promise<readonly PracticeItem[] | null> {
    const items = JSON.parse((await bodyOf(path, file, '')).toString()) as readonly PracticeItem[]
    const open = items.filter(({ pack, excerpt }) => !locks.isLocked(pack, excerpt))
    return open.length < items.length ? open : null
  }

  return async (request, response, path) => {
    if (!names.has(path)) return false
    const [, pack, excerpt] = KEY.exec(path) ?? []
    if (pack !== undefined && excerpt !== undefined && locks.isLocked(pack, excerpt)) {
      sendJson(response, 423, { locked: true })
      return true
    }
    const file = kept.get(path)
    const open = file && PRACTICE.test(path) ? await practice(path, file) : null
    if (open) sendJson(response, 200, open)
    else if (file) await sendKept(request, response, path, file)
    else {
      // By the very name that was looked at here: another spelling of it must not lead elsewhere.
      request.url = `/${path.split('/').map(encodeURIComponent).join('/')}`
      others(request, response, () => sendJson(response, 404, { missing: true }))
    }
    return true
  }
}

/** How long a file may be kept. What may be held back one day must be asked for each time. */
function setAge(response: ServerResponse, path: string): void {
  const isForEver = NAMED_BY_CONTENT.test(path) && !KEY.test(path) && !PRACTICE.test(path)
  response.setHeader('Cache-Control', isForEver ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function encodingFor(request: IncomingMessage, size: number): 'br' | 'gzip' | '' {
  if (size < 1000) return ''
  const taken = String(request.headers['accept-encoding'] ?? '')
  return /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : ''
}

function compress(plain: Buffer, encoding: 'br' | 'gzip' | ''): Promise<Buffer> | Buffer {
  if (encoding === 'gzip') return gzipped(plain)
  // The highest qualities take seconds for a few per cent.
  return encoding === 'br' ? brotlied(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }) : plain
}
