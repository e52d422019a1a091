// `npm start`: installs if needed, builds the game, serves it on this machine and opens it.
// Plain Node with no package at the top, because it runs before anything is installed.

// As a whole: on an old Node a missing name would fail before we could say what is wrong.
import util from 'node:util'
import { openBrowser } from './open-browser.mjs'
import { checkNode, prepare } from './prepare.mjs'
import { ROOT } from './run.mjs'

const HELP = `npm start -- [options]

  --port N       the port to serve on (4173, or the next free one)
  --host NAME    the address to listen on (localhost; 0.0.0.0 lets other machines in)
  --no-open      do not open a browser
  --strict-port  fail if the port is taken instead of trying the next
  --out FOLDER   build into this folder instead of dist
`

/** @param {unknown} error */
const reason = error => (error instanceof Error ? error.message : String(error))

function readOptions() {
  try {
    const { values } = util.parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        host: { type: 'string', default: 'localhost' },
        'no-open': { type: 'boolean', default: false },
        'strict-port': { type: 'boolean', default: false },
        out: { type: 'string', default: 'dist' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port ${values.port} is not a port`)
    return { ...values, port }
  } catch (error) {
    console.error(`${reason(error)}\n\n${HELP}`)
    process.exit(1)
  }
}

checkNode()
const options = readOptions()
if (options.help) {
  console.log(HELP)
  process.exit(0)
}

await prepare()
const { build, preview } = await import('vite')
const shared = /** @type {const} */ ({ root: ROOT, logLevel: 'warn' })

console.log('Building the game …')
try {
  await build({ ...shared, build: { outDir: options.out, emptyOutDir: true } })
} catch (error) {
  console.error(reason(error))
  console.error('\nThe game could not be built.')
  process.exit(1)
}

/** @type {import('vite').PreviewServer} */
let server
try {
  server = await preview({
    ...shared,
    build: { outDir: options.out },
    preview: { port: options.port, host: options.host, strictPort: options['strict-port'], open: false },
  })
} catch (error) {
  console.error(`The game could not be served: ${reason(error)}`)
  process.exit(1)
}

const { local = [], network = [] } = server.resolvedUrls ?? {}
const url = local[0] ?? network[0] ?? `http://localhost:${options.port}/`
console.log(`\n  Just Asking is ready: ${url}`)
for (const other of network) if (other !== url) console.log(`  from other machines:  ${other}`)
console.log('\n  Press Ctrl-C to stop.')
if (!options['no-open']) openBrowser(url)

let stopping = false
function stop() {
  // A second Ctrl-C does not wait.
  if (stopping) process.exit(0)
  stopping = true
  console.log('\nStopped.')
  // A browser may hold a connection open for as long as it likes.
  setTimeout(() => process.exit(0), 1000).unref()
  server.close().then(
    () => process.exit(0),
    () => process.exit(0),
  )
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)
