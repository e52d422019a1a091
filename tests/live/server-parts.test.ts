// The small parts of the server: settings, addresses, tokens, buckets, and what is written down.

import { describe, expect, it } from 'vitest'
import { CODE_LETTERS } from '../../src/live/authority/codes.ts'
import { networkAddresses, type Interfaces } from '../../src/server/addresses.ts'
import { createBucket } from '../../src/server/bucket.ts'
import { shortLine } from '../../src/server/logger.ts'
import { HELP, readSettings, SETTINGS } from '../../src/server/settings.ts'
import { chance, createTokens, drawRoomCode } from '../../src/server/tokens.ts'

describe('settings', () => {
  it('have a usual value each, which flags go before, and the environment', () => {
    expect(readSettings([], {})).toMatchObject({
      settings: { port: 4180, host: '0.0.0.0', databaseUrl: null },
    })
    expect(readSettings([], { PORT: '80', MAX_SEATS: '' })).toMatchObject({
      settings: { port: 80, maxSeats: 2000 },
    })
    expect(readSettings(['--port', '81'], { PORT: '80' })).toMatchObject({ settings: { port: 81 } })
    expect(readSettings(['--public-url', 'https://play.example/live//'], {})).toMatchObject({
      settings: { publicUrl: 'https://play.example/live' },
    })
  })

  it.each([
    ['--port', '70000'],
    ['--port', '-1'],
    ['--port', '1e3'],
    ['--port', ''],
    ['--host', ' '],
    ['--public-url', 'play.example'],
    ['--public-url', 'ftp://play.example'],
    ['--database-url', 'mysql://play.example'],
    ['--keep-days', '0'],
    ['--max-rooms', '1.5'],
    ['--log-level', 'loud'],
  ])('%s %s is no such thing, and is told', (flag, value) => {
    const read = readSettings([`${flag}=${value}`], {})
    expect('wrong' in read && read.wrong).toEqual([expect.stringContaining(flag)])
  })

  it('never print the password of a database', () => {
    const read = readSettings([], { DATABASE_URL: 'mysql://me:secret@host/name' })
    expect(JSON.stringify(read)).not.toContain('secret')
  })

  it('tell all that is wrong at once, and what can be set', () => {
    expect(readSettings(['--port', 'x'], { KEEP_DAYS: 'y' })).toMatchObject({
      wrong: [expect.stringContaining('--port x'), expect.stringContaining('KEEP_DAYS y')],
    })
    expect(readSettings(['--help'], {})).toEqual({ help: HELP })
    for (const { flag, env } of Object.values(SETTINGS)) {
      expect(HELP).toContain(`--${flag} `)
      expect(HELP).toContain(env)
    }
    expect(readSettings(['--prot', '80'], {})).toMatchObject({ wrong: [expect.stringContaining('--prot')] })
  })
})

it('addresses: what phones on the same Wi-Fi reach comes first', () => {
  const on = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) => [
    { address, family, internal, netmask: '', mac: '', cidr: null, ...(family === 'IPv6' && { scopeid: 0 }) },
  ]
  const interfaces = {
    lo: on('127.0.0.1', 'IPv4', true),
    docker0: on('172.17.0.1'),
    eth0: on('10.0.0.5'),
    wlan0: on('192.168.1.20'),
    wlan1: on('169.254.7.7'),
    tun0: on('10.8.0.2'),
    eth1: on('fe80::1', 'IPv6'),
  } as Interfaces
  expect(networkAddresses(interfaces)).toEqual([
    '192.168.1.20',
    '10.0.0.5',
    '169.254.7.7',
    '10.8.0.2',
    '172.17.0.1',
  ])
  expect(networkAddresses({})).toEqual([])
})

describe('tokens', () => {
  const tokens = createTokens(new Uint8Array(32).fill(1))
  const token = { room: 'K7RWD', session: 'abc', role: 'seat', id: 's3' } as const

  it('say what was signed, and nothing once a single letter is another', () => {
    const text = tokens.sign(token)
    expect(tokens.read(text)).toEqual(token)
    for (let at = 0; at < text.length; at++) {
      const bent = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
      const read = tokens.read(bent)
      // The last letter has two bits that mean nothing.
      if (read) expect([at, read]).toEqual([text.length - 1, token])
    }
  })

  it('need a secret that is one', () => {
    expect(() => createTokens(new Uint8Array(31))).toThrow(RangeError)
  })

  it('codes are of the letters that nobody mistakes, and chance lies between 0 and 1', () => {
    const codes = Array.from({ length: 500 }, drawRoomCode)
    for (const code of codes) expect([...code].every(letter => CODE_LETTERS.includes(letter))).toBe(true)
    expect(new Set(codes.join('')).size).toBe(CODE_LETTERS.length)
    for (let draw = 0; draw < 1000; draw++) {
      const drawn = chance()
      expect(drawn >= 0 && drawn < 1).toBe(true)
    }
  })
})

it('a bucket gives so much at once, and so much a second after that', () => {
  let now = 0
  const bucket = createBucket(2, 3, () => now)
  expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, true, false])
  now = 400
  expect(bucket.has()).toBe(false)
  now = 500
  expect([bucket.take(), bucket.take()]).toEqual([true, false])
  // A clock that is set back gives nothing; then it goes on.
  now = 0
  expect(bucket.take()).toBe(false)
  now = 1000
  expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, false])
})

it('a line for a terminal is short', () => {
  const line = {
    time: '2026-11-21T18:05:09.000Z',
    level: 'error',
    msg: 'a room cannot be saved',
    room: 'K7RWD',
  }
  expect(shortLine(JSON.stringify({ ...line, error: { message: 'no room left' } }))).toBe(
    '18:05:09 ! a room cannot be saved room=K7RWD (no room left)\n',
  )
})
