// Three kinds of tests: rules in plain Node, DOM and Phaser headless in jsdom, and parts that need a real browser.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: ['tests/rules/**/*.test.ts'] } },
    ],
  },
})
