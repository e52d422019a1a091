// A pack that is ready to go to print, and what it says in the files it is made from.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { orderOfRewrites } from '../../../src/core/edited.ts'
import type { Rewrite } from '../../../src/core/excerpt.ts'
import { ROOT } from '../../../src/tools/run.mjs'
import type { Player as Playing } from '../../fixtures/players.ts'
import { keptAfter } from '../../screens/kept.ts'
import { PACK, type Player } from './player.ts'

type Source = {
  readonly marks: readonly {
    readonly id: string
    readonly rewrite: string
    readonly fixIt?: {
      readonly fairWhy: string
      readonly leaning: { readonly text: string; readonly why: string }
      readonly bare: { readonly text: string; readonly why: string }
    }
  }[]
}

/** What *Fix it* offers for a mark, as its author wrote it. */
export function offerOf(excerpt: string, markId: string) {
  const path = join(ROOT, 'levels', PACK, `${excerpt}.en.json`)
  const { marks } = JSON.parse(readFileSync(path, 'utf8')) as Source
  const { rewrite, fixIt } = marks.find(({ id }) => id === markId)!
  return { fair: { text: rewrite, why: fixIt!.fairWhy }, leaning: fixIt!.leaning, bare: fixIt!.bare }
}

export const fixIt = ({ scorePanel }: Player): Locator => scorePanel.getByRole('region', { name: 'Fix it' })

/** The slip with that rewrite of a mark. */
export const slip = (player: Player, markId: string, rewrite: Rewrite): Locator =>
  fixIt(player).locator('.fix-slips button').nth(orderOfRewrites(markId).indexOf(rewrite))

/** All six excerpts of the first pack, each played by somebody else. */
const NIGHT: readonly Playing[] = ['perfect', 'mixed', 'nothing', 'nothing', 'mixed', 'perfect']

/** What a browser has kept after that night. It takes a while to play. */
export const keptNight = (): Record<string, string> => keptAfter(NIGHT)

/** Opens the game as it is after a night of play. */
export async function afterNight(player: Player, kept: Record<string, string>): Promise<void> {
  const { page } = player
  await player.open()
  await page.evaluate(items => {
    for (const [name, value] of Object.entries(items)) localStorage.setItem(name, value)
  }, kept)
  await page.goto('about:blank')
}

/** Opens the front page by its address. */
export async function openFront(player: Player): Promise<void> {
  await player.page.goto(player.addressOf().replace(/#.*$/, `#/front/${PACK}`))
  await expect(player.page.locator('.front-paper')).toBeVisible()
}
