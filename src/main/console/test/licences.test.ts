import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
// @ts-expect-error a script without types
import { licences } from '@client/licences.mjs'

it('the libraries of the pages stand in the documents with their licences, all of them free to be passed on', () => {
  const written = readFileSync(fileURLToPath(new URL('../../../../docs/licences-pages.md', import.meta.url)), 'utf8')
  expect(licences()).toBe(written)
  const named = [...written.matchAll(/^\| [^|]+ \| \d[^|]* \| ([^|]+) \|$/gm)].map((row) => row[1])
  expect(named.length).toBeGreaterThan(8)
  for (const licence of named) expect(['MIT', 'Apache-2.0', 'ISC', 'BSD-3-Clause', 'MIT AND OFL-1.1']).toContain(licence)
})
