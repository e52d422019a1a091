// axe-core, the rules of which catch what nobody looks for any more. It is an extra and not the gate: the plays are.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails where axe finds a fault. Waits for movements to end first: half faded in, nothing has contrast. */
export async function expectNoFaults(page: Page, where: string): Promise<void> {
  // The page's policy forbids added scripts; what the debugger evaluates is not the page's.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const faults = await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined)))
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } }
    const { violations } = await axe.run()
    return violations.map(
      ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(node => node.target.join(' ')).join(', ')}`,
    )
  })
  expect.soft(faults, where).toEqual([])
}
