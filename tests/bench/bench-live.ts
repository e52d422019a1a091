// `npm run bench:live`: what live sessions cost, side by side with a bare `ws` echo server in the same run. The server is a
// process of its own on a log on disk, all players are sockets of this one. `-- 30 200` runs those sizes alone;
// `--no-build` takes what was built before; `--json`.

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runNode } from '../../src/tools/run.mjs'
import { serverFlags } from '../../src/tools/server-memory.mjs'
import { freePort } from '../../src/tools/free-port.mjs'
import { runCrowd, type CrowdFigures, type Target } from './live/crowd.ts'
import { runEcho } from './live/echo-crowd.ts'
import { shortNumber, tellFigures, type Budgeted, type Figures } from './part.ts'

const ROOT = join(import.meta.dirname, '../..')
/** What is held: seconds until all are in, ms of a broadcast at the median and at 99 of 100, MB of the server. */
const BUDGETS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  '30': [0.04, 1.5, 6, 60],
  '200': [0.19, 2.8, 25, 78],
  '1000': [1.6, 9, 31, 107],
  '2000': [4.1, 34, 201, 125],
  '20 × 50': [1.1, 9, 52, 114],
}

/** Where those limits were measured, 2,000 sockets of bare `ws` were let in within so many seconds. */
const THEIR_PACE = 0.7

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
  allowPositionals: true,
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [30, 200, 1000, 2000]
if (sizes.some(size => !Number.isInteger(size) || size < 1 || size > 2000)) {
  console.error('Sizes are whole numbers from 1 to 2000.')
  process.exit(1)
}

/** Every size has a server and a log of its own: none carries what the one before has left. */
async function withServer<T>(task: (target: Target) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'just-asking-bench-'))
  const port = await freePort(4390, 40)
  const options = [
    '--port',
    String(port),
    '--host',
    '127.0.0.1',
    '--data-dir',
    folder,
    '--log-level',
    'error',
  ]
  const child = spawn(process.execPath, [...serverFlags(), join(ROOT, 'dist-server/main.js'), ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    return await task({ url: await whenReady(child, `http://127.0.0.1:${port}/`), pid: child.pid! })
  } finally {
    const gone = new Promise(done => child.once('exit', done))
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
}

async function whenReady(child: ChildProcess, url: string): Promise<string> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}health`).catch(() => null)
    if (answer?.ok) return url
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error('the server stopped at once')
}

const row = (name: string, who: string, figures: CrowdFigures): string[] => [
  name,
  who,
  ...[
    figures.joined,
    ...figures.broadcast,
    ...figures.answer,
    figures.cpu,
    figures.memory,
    figures.bytes / 1000,
  ].map(value => (Number.isNaN(value) ? '–' : shortNumber(value))),
]

const budgetsOf = (name: string, { joined, broadcast, memory }: CrowdFigures): Budgeted[] => {
  const limits = BUDGETS[name]
  if (!limits) return []
  return [
    { what: `${name}: all joined`, figure: joined, limit: limits[0], unit: 's' },
    { what: `${name}: broadcast, median`, figure: broadcast[0], limit: limits[1], unit: 'ms' },
    { what: `${name}: broadcast, 99 of 100`, figure: broadcast[1], limit: limits[2], unit: 'ms' },
    { what: `${name}: memory`, figure: memory, limit: limits[3], unit: 'MB' },
  ]
}

const built = values['no-build'] ? 0 : await runNode(join(ROOT, 'src/tools/build-live.mjs'), ['dist'])
if (built !== 0) process.exit(built)

const rows: string[][] = []
const budgets: Budgeted[] = []
const before = loadavg()[0]!
let pace = Number.NaN
for (const players of sizes) {
  const echo = await runEcho(players, 20)
  if (players === 2000) pace = echo.joined / THEIR_PACE
  rows.push(row(String(players), 'bare ws', echo))
  const figures = await withServer(target => runCrowd(target, { players, flags: 4, rounds: 20 }))
  rows.push(row(String(players), 'session', figures))
  budgets.push(...budgetsOf(String(players), figures))
}
if (positionals.length === 0) {
  const many = await withServer(target => runCrowd(target, { players: 50, rooms: 20, flags: 4, rounds: 20 }))
  rows.push(row('20 × 50', 'session', many))
  budgets.push(...budgetsOf('20 × 50', many))
}

/** Times as they would be there: divided by how much slower this machine is. */
const there = budgets.flatMap(({ what, figure, limit, unit }) => {
  if (unit === 'MB' || Number.isNaN(pace)) return []
  const scaled = figure / pace
  return [[what, `${shortNumber(scaled)} ${unit}`, `≤ ${limit} ${unit}`, scaled <= limit ? 'ok' : 'over']]
})

const growth: string[][] = []
for (const flags of positionals.length === 0 ? [2, 4, 8, 16] : []) {
  const figures = await withServer(target => runCrowd(target, { players: 200, flags, rounds: 10 }))
  growth.push([
    String(flags),
    ...[
      ...figures.answer,
      figures.cpu,
      (figures.cpu / figures.flags) * 1000,
      figures.memory,
      figures.bytes / 1000,
    ].map(shortNumber),
  ])
}

const figures: Figures = {
  how: [
    `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.versions.node}; load ${before.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after.`,
    'The server is one process with its log on disk; all players are sockets of one other process. Take ratios, not absolutes.',
    'All come in at once; each sets four flags, one a second; then the host goes to and fro between two beats twenty times.',
    'A broadcast is timed from the host’s press to each player’s patch, and so holds the write to the disk. An answer is the word that a flag is on disk.',
    'Bare ws echoes a message of 150 bytes, and sends one to all.',
  ],
  tables: [
    {
      title: 'Players in a room',
      heads: [
        'players',
        'server',
        'joined s',
        'broadcast p50 ms',
        'p99 ms',
        'answer p50 ms',
        'p99 ms',
        'cpu s',
        'memory MB',
        'kB a player',
      ],
      rows,
    },
    ...(there.length > 0
      ? [
          {
            title: `At the pace of the machine the limits are from (2,000 bare ws in ${THEIR_PACE} s; here ${shortNumber(pace * THEIR_PACE)} s)`,
            heads: ['budget', 'figure', 'limit', ''],
            rows: there,
          },
        ]
      : []),
    ...(growth.length > 0
      ? [
          {
            title: 'Growth with flags, 200 players',
            heads: [
              'flags each',
              'answer p50 ms',
              'p99 ms',
              'cpu s',
              'cpu ms a flag',
              'memory MB',
              'kB a player',
            ],
            rows: growth,
          },
        ]
      : []),
  ],
  budgets,
}
console.log(values.json ? JSON.stringify(figures, null, 2) : tellFigures('Live sessions', figures))
