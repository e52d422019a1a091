// Which browser is found on machines of several kinds.

import { describe, expect, it } from 'vitest'
import { browserFlags, findBrowser, launchOptions } from '../../src/tools/find-browser.mjs'

type Files = Record<string, string>

/** A machine that has these files, by path and beginning; a beginning of `-> path` is a link. */
function machine(platform: string, files: Files, env: Record<string, string> = {}, playwrightPath?: string) {
  const real = (path: string) => (files[path]?.startsWith('-> ') ? files[path].slice(3) : path)
  return {
    platform,
    env,
    home: platform === 'darwin' ? '/Users/mira' : '/home/mira',
    exists: (path: string) => path in files,
    head: (path: string) => files[path] ?? '',
    realpath: real,
    playwrightPath: () => playwrightPath ?? null,
  }
}
const PROGRAM = '\u007fELF'

describe('on Linux', () => {
  it('takes Chrome before Edge before Chromium', () => {
    const files: Files = {
      '/usr/bin/chromium': PROGRAM,
      '/usr/bin/microsoft-edge': PROGRAM,
      '/usr/bin/google-chrome': PROGRAM,
    }
    expect(findBrowser(machine('linux', files))?.path).toBe('/usr/bin/google-chrome')
    delete files['/usr/bin/google-chrome']
    expect(findBrowser(machine('linux', files))?.path).toBe('/usr/bin/microsoft-edge')
    delete files['/usr/bin/microsoft-edge']
    expect(findBrowser(machine('linux', files))?.path).toBe('/usr/bin/chromium')
  })

  it("takes Debian's Chromium, which is a script of its own", () => {
    const files = { '/usr/bin/chromium': '#!/bin/sh\n# Chromium launcher\nLIBDIR=/usr/lib/chromium' }
    expect(findBrowser(machine('linux', files))?.path).toBe('/usr/bin/chromium')
  })

  it('finds a browser in a folder of PATH', () => {
    const files = { '/opt/tools/chromium': PROGRAM }
    expect(findBrowser(machine('linux', files, { PATH: '/bin:/opt/tools:.' }))?.path).toBe(
      '/opt/tools/chromium',
    )
  })

  it.each([
    [
      'the script that calls the snap',
      { '/usr/bin/chromium-browser': '#!/bin/sh\nexec /snap/bin/chromium "$@"' },
    ],
    [
      'the script that asks for the snap',
      { '/usr/bin/chromium-browser': '#!/bin/sh\necho "run: snap install chromium"' },
    ],
    ['a link to the snap', { '/usr/bin/chromium': '-> /usr/bin/snap' }],
    ['the snap itself', { '/snap/bin/chromium': PROGRAM }],
  ])('passes over %s', (_, files) => {
    expect(findBrowser(machine('linux', files, { PATH: '/snap/bin:/usr/bin' }))).toBeNull()
    const fetched = '/home/mira/.cache/ms-playwright/chromium/chrome'
    expect(findBrowser(machine('linux', { ...files, [fetched]: PROGRAM }, {}, fetched))?.path).toBe(fetched)
  })

  it('takes the one that Playwright fetched last, and only if it is there', () => {
    const fetched = '/home/mira/.cache/ms-playwright/chromium/chrome'
    expect(findBrowser(machine('linux', {}, {}, fetched))).toBeNull()
    const both = { [fetched]: PROGRAM, '/usr/bin/chromium': PROGRAM }
    expect(findBrowser(machine('linux', both, {}, fetched))?.path).toBe('/usr/bin/chromium')
  })
})

it('finds browsers on macOS, for all and for one person', () => {
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  const chrome = '/Users/mira/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findBrowser(machine('darwin', { [edge]: PROGRAM }))?.path).toBe(edge)
  expect(findBrowser(machine('darwin', { [edge]: PROGRAM, [chrome]: PROGRAM }))?.path).toBe(chrome)
})

it('finds browsers on Windows, where Edge always is', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const chrome = 'C:\\Users\\mira\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\mira\\AppData\\Local',
  }
  expect(findBrowser(machine('win32', { [edge]: 'MZ' }, env))?.path).toBe(edge)
  expect(findBrowser(machine('win32', { [edge]: 'MZ', [chrome]: 'MZ' }, env))?.path).toBe(chrome)
})

it('takes the one that is named, and no other if that is missing', () => {
  const files = { '/usr/bin/google-chrome': PROGRAM, '/opt/mine': PROGRAM }
  expect(findBrowser(machine('linux', files, { JUST_ASKING_BROWSER: '/opt/mine' }))?.path).toBe('/opt/mine')
  const missing = machine('linux', files, { JUST_ASKING_BROWSER: '/opt/yours' })
  expect(() => findBrowser(missing)).toThrow(/\/opt\/yours/)
})

it('leaves the sandbox only as root', () => {
  expect(browserFlags({ root: true })).toContain('--no-sandbox')
  expect(browserFlags({ root: false })).not.toContain('--no-sandbox')
  expect(launchOptions(null)).not.toHaveProperty('executablePath')
})
