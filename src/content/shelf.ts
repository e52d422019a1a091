// The order in which packs are played: `shelf.json`, beside the folders of the packs.

import { parseLevel } from './parse.ts'
import type { Problem } from './problem.ts'
import { ShelfSchema, type PackSource } from './schema.ts'

/** The path of the file that says in which order the packs stand. */
export const SHELF = 'shelf.json'

/**
 * The ids of the packs on the shelf, in order; empty where there is no shelf, as with somebody's single pack. What is
 * wrong is added to `problems`.
 */
export function parseShelf(
  files: readonly { readonly path: string; readonly json: string }[],
  packs: readonly PackSource[],
  problems: Problem[],
): readonly string[] {
  const file = files.find(one => one.path === SHELF)
  if (!file) return []
  const parsed = parseLevel(SHELF, file.json, ShelfSchema)
  problems.push(...parsed.problems)
  if (!parsed.value) return []
  const order = parsed.value.packs
  const tell = (place: string, what: string, mend: string) =>
    problems.push({ level: 'error', file: SHELF, place, what, mend })

  for (const id of new Set(order.filter((one, at) => order.indexOf(one) !== at)))
    tell(`packs › "${id}"`, 'listed twice', 'List each pack once.')
  for (const id of new Set(order)) {
    const pack = packs.find(one => one.id === id)
    if (!pack)
      tell(
        `packs › "${id}"`,
        'no readable pack has this id',
        `Write ${id}/pack.json, or take it off the list.`,
      )
    else if (pack.role)
      tell(
        `packs › "${id}"`,
        `a ${pack.role} stands on no shelf`,
        'Take it off the list, or take its role out.',
      )
  }
  for (const { id, role } of packs)
    if (!role && !order.includes(id))
      tell('packs', `“${id}” does not stand on the shelf`, 'Add it in the order of play.')
  return order
}
