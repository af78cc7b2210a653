// What the pages are made of, with licences: node src/main/client/licences.mjs > docs/licences-pages.md (after a build).
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = dirname(dirname(fileURLToPath(import.meta.url)))
const CLIENTS = { member: 'The member pages and the mini-program', console: 'The console', fonts: 'The fonts of printed reports' }
const read = (...path) => JSON.parse(readFileSync(join(main, ...path), 'utf8'))

/** The table of all libraries that the pages name themselves; what is only used to build or test them is not shipped. */
export function licences() {
  const parts = Object.entries(CLIENTS).map(([client, title]) => {
    const rows = Object.keys(read(client, 'package.json').dependencies).map((name) => {
      const own = read(client, 'node_modules', ...name.split('/'), 'package.json')
      return `| ${name} | ${own.version} | ${own.license} |`
    })
    return `## ${title}\n\n| library | version | licence |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# What the pages are made of\n\nWritten by \`node src/main/client/licences.mjs\`; a test says when it is out of date.\n\n${parts.join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(licences())
