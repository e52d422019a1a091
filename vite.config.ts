// Builds the game: static files that run from any folder of any server.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { localesPlugin } from './src/tools/locales-plugin.ts'
import { levelsPlugin } from './src/tools/levels-plugin.ts'

const root = import.meta.dirname

/** Phaser fetches pictures and sounds by address, so they are copied as they are instead of being bundled. */
function assetsPlugin(): Plugin {
  return {
    name: 'just-asking-assets',
    apply: 'build',
    writeBundle: ({ dir }) =>
      cpSync(join(root, 'assets'), join(dir!, 'assets'), {
        recursive: true,
        filter: path => !path.endsWith('.md'),
      }),
  }
}

/** Vite puts styles into the page while one works on it, which the page's policy forbids; what is built has none. */
function stylesInDevelopmentPlugin(): Plugin {
  return {
    name: 'just-asking-styles-in-development',
    apply: 'serve',
    transformIndexHtml: html => html.replace("style-src 'self';", "style-src 'self' 'unsafe-inline';"),
  }
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [levelsPlugin(root), localesPlugin(root), assetsPlugin(), stylesInDevelopmentPlugin()],
  build: {
    target: 'es2023',
    assetsDir: 'code',
    // Every browser this is built for preloads modules by itself.
    modulePreload: { polyfill: false },
    // Data addresses would need a hole in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        // What the first load shares with later parts would else be split into crumbs: each a request of its own, and
        // together more than they pack to as one.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(preact|zustand)\/|src\/core\/(span|round\/types|technique|confidence)\.ts/,
            },
          ],
        },
      },
    },
  },
})
