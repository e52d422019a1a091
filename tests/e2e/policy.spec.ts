// This host alone, from the first page to the last, and a content security policy without holes.

import { flagAll, MIXED } from './support/games.ts'
import { expect, test } from './support/test.ts'

test.use({ stage: 'on' })

test('asks no other host for anything in a full game', async ({ player, watch, baseURL }) => {
  await player.open('dark-masts')
  await player.openSettings()
  await player.page.keyboard.press('Escape')
  await flagAll(player, MIXED)
  await player.signOff()
  await player.press('All at once')
  await player.press('To the score')
  await player.press('Next slip')
  await player.sheetReady()
  // The watch over every test looks for other hosts and for violations of the policy; here is enough to find them in.
  expect(watch.requests.length).toBeGreaterThan(20)
  for (const url of watch.requests) expect(url).toMatch(new RegExp(`^(${baseURL}|data:|blob:)`))
})

test('has a policy that allows nothing inline and nothing evaluated', async ({ player }) => {
  await player.open()
  const policy = await player.page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toMatch(/https?:|\*/)
})

test('has a policy that holds', async ({ player, watch }) => {
  watch.forgive(/Content.Security.Policy/i)
  await player.open()
  const blocked = await player.page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.slippedIn = true'
    document.body.append(script)
    await fetch('https://example.invalid/').catch(() => undefined)
    await new Promise(done => setTimeout(done))
    return { violations, slippedIn: 'slippedIn' in window }
  })
  expect(blocked).toEqual({ violations: ['script-src-elem', 'connect-src'], slippedIn: false })
})
