// Opens an address in the browser of the person at this machine, where there is a person with a screen.

import { spawn } from 'node:child_process'

/**
 * The command that opens an address, or null where nobody would see it.
 * @param {string} url
 * @param {{ platform: string, env: Record<string, string | undefined> }} world
 * @returns {{ file: string, args: string[] } | null}
 */
export function openCommand(url, { platform, env }) {
  if (env.CI || env.SSH_CONNECTION || env.SSH_TTY) return null
  if (platform === 'darwin') return { file: 'open', args: [url] }
  // Not `start`: that is a word of the shell, and the shell reads & in an address as its own.
  if (platform === 'win32') return { file: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return null
  return { file: 'xdg-open', args: [url] }
}

/**
 * Tries, and says nothing if it fails: the address is printed anyway.
 * @param {string} url
 */
export function openBrowser(url) {
  const command = openCommand(url, { platform: process.platform, env: process.env })
  if (!command) return
  const child = spawn(command.file, command.args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
