// What `npm start` decides before it builds: whether this Node will do, whether to install, how to reach npm and
// whether to open a browser.

import { describe, expect, it } from 'vitest'
import { aptHasChromium } from '../../src/tools/get-browser.mjs'
import { openCommand } from '../../src/tools/open-browser.mjs'
import { isInstalled, isNewEnough } from '../../src/tools/prepare.mjs'
import { npmScript } from '../../src/tools/run.mjs'

it.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['100.0.0', true],
  ['20.18.9', false],
  ['18.20.8', false],
  ['8.99.0', false],
])('Node %s will do: %s', (version, answer) => {
  expect(isNewEnough(version, '20.19.0')).toBe(answer)
})

describe('whether everything is installed', () => {
  const vite = { version: '8.3.8', integrity: 'sha512-a' }
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/vite': vite,
      'node_modules/for-mac': { version: '1.0.0', optional: true },
    },
  }

  it('takes what npm noted', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/vite': vite } })).toBe(true)
  })

  it.each([
    ['nothing', null],
    ['an empty folder', { packages: {} }],
    ['another version', { packages: { 'node_modules/vite': { ...vite, version: '8.3.7' } } }],
    ['another content', { packages: { 'node_modules/vite': { ...vite, integrity: 'sha512-b' } } }],
  ])('installs over %s', (_, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false)
  })
})

describe('npm', () => {
  const there =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path)

  it('is the one that started us, if one did', () => {
    const path = '/opt/npm/bin/npm-cli.js'
    expect(npmScript({ execPath: '/usr/bin/node', npmExecPath: path, exists: there(path) })).toBe(path)
  })

  it('is the one beside Node, if another package manager started us or none', () => {
    const path = '/usr/lib/node_modules/npm/bin/npm-cli.js'
    const exists = there(path, '/opt/pnpm.cjs')
    expect(npmScript({ execPath: '/usr/bin/node', npmExecPath: '/opt/pnpm.cjs', exists })).toBe(path)
    expect(npmScript({ execPath: '/usr/bin/node', npmExecPath: undefined, exists })).toBe(path)
    expect(npmScript({ execPath: '/odd/node', npmExecPath: undefined, exists })).toBeNull()
  })
})

describe('the browser', () => {
  const url = 'http://localhost:4173/'

  it('opens where there is a screen', () => {
    expect(openCommand(url, { platform: 'darwin', env: {} })?.file).toBe('open')
    expect(openCommand(url, { platform: 'win32', env: {} })?.args.at(-1)).toBe(url)
    expect(openCommand(url, { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })?.file).toBe(
      'xdg-open',
    )
  })

  it('stays shut where nobody would see it', () => {
    expect(openCommand(url, { platform: 'linux', env: {} })).toBeNull()
    expect(openCommand(url, { platform: 'darwin', env: { CI: 'true' } })).toBeNull()
    expect(openCommand(url, { platform: 'darwin', env: { SSH_CONNECTION: '10.0.0.1 22' } })).toBeNull()
  })
})

it.each([
  ['Debian as root', { root: true, aptGet: true, osRelease: 'NAME="Debian"\nID=debian\n' }, true],
  ['Mint as root', { root: true, aptGet: true, osRelease: 'ID=linuxmint\nID_LIKE="ubuntu debian"\n' }, true],
  ['Ubuntu as root', { root: true, aptGet: true, osRelease: 'NAME="Ubuntu"\nID=ubuntu\n' }, false],
  ['Debian as somebody', { root: false, aptGet: true, osRelease: 'ID=debian\n' }, false],
  ['Fedora as root', { root: true, aptGet: false, osRelease: 'ID=fedora\n' }, false],
])('Chromium comes by apt-get on %s: %s', (_, machine, answer) => {
  expect(aptHasChromium(machine)).toBe(answer)
})
