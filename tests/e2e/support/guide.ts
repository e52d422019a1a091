// The field guide as a test finds its way about in it.

import { expect, type Locator, type Page } from '@playwright/test'
import type { Player } from './player.ts'

export const entries = (page: Page): Locator => page.locator('.entry a')
export const card = (page: Page): Locator => page.locator('dialog.guide-dialog')
export const left = (page: Page): Locator => page.locator('.guide-left')
export const record = (page: Page): Locator => page.locator('.leaf-own')

/** Opens the guide, or one page of it, by its address. */
export async function openGuide({ page }: Player, technique = '', language = ''): Promise<void> {
  const lang = language ? `&lang=${language}` : ''
  await page.goto(`./?stage=off${lang}#/guide${technique ? `/${technique}` : ''}`)
  await expect(page.locator(technique ? '.spread' : '.guide-cover')).toBeVisible()
}
