// Short answers over HTTP, and the headers that all of them carry.

import type { IncomingMessage, ServerResponse } from 'node:http'

/** `secure`: the page is served by https, as seen from outside. */
export function setSecurityHeaders(response: ServerResponse, secure: boolean): void {
  // The page's own policy stands in the page; who may frame it can only be said here.
  response.setHeader('Content-Security-Policy', "frame-ancestors 'self'")
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  // Over plain http browsers ignore it and complain.
  if (secure) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
}

/** Sends `body` as JSON. Nothing that is sent like this may be kept by a cache. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const json = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(json),
    'Cache-Control': 'no-store',
  })
  response.end(json)
}

/** Reads a body of JSON; `null` where it is none, or longer than `most` bytes. */
export async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > most) return null
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString())
  } catch {
    return null
  }
}

/** The token of `Authorization: Bearer …`; '' where there is none. */
export const bearerOf = (request: IncomingMessage): string =>
  /^Bearer ([\w.-]{1,500})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
