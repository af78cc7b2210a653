// Builds the pages: node src/main/client/build.mjs <folder of classes> <folder for the rest>. What did not change is left as it is.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const client = dirname(fileURLToPath(import.meta.url))
const main = dirname(client)
const contract = join(main, '..', '..', 'openapi', 'openapi.yaml')
const [classes, rest] = process.argv.slice(2)
const served = join(classes, 'META-INF', 'resources')

const PAGES = [
  { name: 'member', builds: [['build:h5', 'dist/build/h5', served], ['build:mp', 'dist/build/mp-weixin', join(rest, 'mini-program')]] },
  { name: 'console', builds: [['build', 'dist', join(served, 'console')]] },
]

for (const pages of PAGES) build(pages)

function build({ name, builds }) {
  const folder = join(main, name)
  if (!existsSync(join(folder, 'package.json'))) return
  const mark = join(rest, `${name}.sum`)
  const sum = sumOf([folder, client, contract]) + (process.env.VITE_SERVICE ?? '') + (process.env.MINI_PROGRAM_APPID ?? '')
  const whole = builds.every(([, , to]) => existsSync(to))
  if (whole && existsSync(mark) && readFileSync(mark, 'utf8') === sum) {
    console.log(`${name}: unchanged`)
    return
  }
  const installed = join(folder, 'node_modules', '.installed')
  const lock = sumOf([join(folder, 'package-lock.json')])
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    run(folder, 'npm', 'ci')
    writeFileSync(installed, lock)
  }
  run(folder, 'npx', 'openapi-typescript', contract, '--output', join(client, 'schema.d.ts'))
  run(folder, 'npm', 'run', 'check')
  run(folder, 'npm', 'test')
  for (const [script, from, to] of builds) {
    run(folder, 'npm', 'run', script)
    rmSync(to === served ? join(served, 'assets') : to, { recursive: true, force: true })
    mkdirSync(to, { recursive: true })
    cpSync(join(folder, from), to, { recursive: true })
    if (script === 'build:mp') ofOffice(join(to, 'project.config.json'))
  }
  mkdirSync(rest, { recursive: true })
  writeFileSync(mark, sum)
}

/** The office's own AppID, which is not the project's to know. */
function ofOffice(file) {
  const settings = JSON.parse(readFileSync(file, 'utf8'))
  settings.appid = process.env.MINI_PROGRAM_APPID ?? settings.appid
  writeFileSync(file, JSON.stringify(settings, null, 2))
}

/** The sum over files, folders with all below them, but for what is made or installed. */
function sumOf(places) {
  const sum = createHash('sha256')
  for (const place of places) {
    for (const file of files(place)) {
      sum.update(relative(main, file)).update(readFileSync(file))
    }
  }
  return sum.digest('hex')
}

function files(place) {
  if (!existsSync(place)) return []
  const left = ['node_modules', 'dist', 'schema.d.ts']
  try {
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => !left.includes(entry.name))
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((entry) => files(join(place, entry.name)))
  } catch (failure) {
    if (failure.code === 'ENOTDIR') return [place]
    throw failure
  }
}

function run(folder, command, ...args) {
  const begin = Date.now()
  const ended = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  })
  if (ended.error || ended.status !== 0) {
    console.error(ended.stdout ?? '', ended.stderr ?? '', ended.error ?? '')
    console.error(`The pages need Node 20 or newer with npm (or -DskipPages): ${command} ${args.join(' ')} in ${folder} failed.`)
    process.exit(1)
  }
  console.log(`${relative(main, folder)}: ${command} ${args.slice(0, 2).join(' ')}, ${Math.round((Date.now() - begin) / 1000)} s`)
}
