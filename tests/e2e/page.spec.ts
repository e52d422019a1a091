// The page loads as it will be served, asks no other host for anything and breaks nothing on the way.

import { expect, test } from '@playwright/test'

test('loads with a title, without an error and from this host alone', async ({ page, baseURL }) => {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text())
  })
  const elsewhere: string[] = []
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) elsewhere.push(url)
  })
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(page).toHaveTitle(/Just Asking/)
  expect(problems).toEqual([])
  expect(elsewhere).toEqual([])
})
