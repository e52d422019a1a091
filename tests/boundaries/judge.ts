// Judges one file's imports by the table of rooms.

import { posix } from 'node:path'
import { isBuiltin } from 'node:module'
import { type Import, readSource } from './read.ts'
import { OWNED, PURE, ROOMS, isComposition } from './rooms.ts'

/** What is wrong with a file, a line each. `path` is below src, with / between its parts. */
export function judge(path: string, source: string): string[] {
  const name = roomOf(path)
  const room = ROOMS[name]
  const { imports, impure } = readSource(source, path)
  const problems: string[] = []
  if (!room) {
    // Types of the environment (`vite-env.d.ts`) may lie beside the rooms; programs may not.
    if (path.endsWith('.d.ts') && imports.every(one => one.typeOnly)) return []
    return [`src/${path}: lies in no room`]
  }
  for (const one of imports) {
    const problem = judgeImport(path, name, one)
    if (problem) problems.push(`src/${path}: ${problem}`)
  }
  if (PURE.some(pure => isWithin(path, pure)))
    for (const what of impure) problems.push(`src/${path}: touches ${what}, and the rules may not`)
  return [...new Set(problems)]
}

function judgeImport(path: string, name: string, one: Import): string | null {
  const room = ROOMS[name]!
  const { from } = one
  if (from === '(computed)') return 'imports an address put together while running'
  if (!from.startsWith('.') && !from.startsWith('/')) return judgePackage(name, one)

  // An address from the root is Vite's way to say the top folder.
  const target = from.startsWith('/')
    ? posix.relative('src', posix.normalize(from.slice(1)))
    : posix.join(posix.dirname(path), from)
  if (target.startsWith('../')) {
    const folder = target.split('/')[1] ?? ''
    if (name === 'tools' || room.beside?.includes(folder)) return null
    return `imports ${from}, which is outside src`
  }
  if (isWithin(target, name)) return null
  if (room.uses.some(use => isWithin(target, use))) return null
  if (one.typeOnly && room.types?.some(use => isWithin(target, use))) return null
  if ((one.lazy || one.typeOnly) && room.lazily?.some(use => isWithin(target, use))) return null
  const other = roomOf(target)
  if (room.types?.includes(other)) return `imports ${from} as more than types`
  if (room.lazily?.includes(other)) return `imports ${from} at once, and may only by import()`
  return `imports ${from}: ${name} may not import ${other}`
}

function judgePackage(name: string, { from, typeOnly }: Import): string | null {
  const room = ROOMS[name]!
  if (isBuiltin(from)) {
    if (!room.node) return `imports ${from}, and ${name} may not import from Node`
    return from.startsWith('node:') ? null : `imports ${from}: write node:${from}`
  }
  const parts = from.split('/')
  const packageName = from.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!
  const listed = room.npm?.some(
    allowed =>
      allowed === packageName || (allowed.endsWith('/*') && packageName.startsWith(allowed.slice(0, -1))),
  )
  if (listed) return null
  // Whoever uses a room may name the types that its own packages lend it: they are gone when the program runs.
  if (typeOnly && room.uses.some(use => ROOMS[use]?.npm?.includes(packageName))) return null
  const owners = OWNED[packageName]
  if (owners) return owners.includes(name) ? null : `imports ${from}, which belongs to ${owners[0]}`
  return room.npm?.includes('*') ? null : `imports ${from}: not a package of ${name}`
}

function roomOf(path: string) {
  return isComposition(path) ? 'main' : path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}

/** Whether a path is a room or a part of one: `live/client` is both `live/client.ts` and all of `live/client/`. */
function isWithin(path: string, place: string) {
  const bare = path.replace(/(\.d)?\.[cm]?[jt]sx?$/, '')
  return bare === place || path.startsWith(`${place}/`)
}
