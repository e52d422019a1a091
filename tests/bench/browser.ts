// The browser the benchmarks drive, and how it is slowed down.

import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { launchOptions } from '../../src/tools/find-browser.mjs'

/** A phone of the middle range against the machine of a developer. */
export const SLOWDOWN = 4

/** As browsers' own tools have it under “slow 4G”. */
export const SLOW_4G = { latency: 150, down: 1_600_000 / 8, up: 750_000 / 8 } as const

export async function withBrowser<T>(act: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(launchOptions())
  try {
    return await act(browser)
  } finally {
    await browser.close()
  }
}

/** Slows a page's processor down. */
export async function slowProcessor(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return session
}

/** Slows a page's network down, and empties its cache. */
export async function slowNetwork(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_4G.latency,
    downloadThroughput: SLOW_4G.down,
    uploadThroughput: SLOW_4G.up,
  })
}
