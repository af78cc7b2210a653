// Brings the fonts that reports are printed in: node src/main/fonts/fonts.mjs <folder of classes>. Their licence (OFL) goes
// with them. What did not change is left as it is.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const installed = join(folder, 'node_modules', '.installed')
const to = join(process.argv[2], 'fonts')
const FONTS = {
  'noto-sans-sc': ['400Regular/NotoSansSC_400Regular.ttf'],
  'noto-serif-sc': ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'],
}

const files = Object.entries(FONTS).flatMap(([family, faces]) => [
  ...faces.map((face) => ({ from: join(family, face), to: face.split('/')[1] })),
  { from: join(family, 'LICENSE_FONT'), to: `${family}-OFL.txt` },
])
const mark = join(to, 'sum')
const sum = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).update(JSON.stringify(files)).digest('hex')
const text = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

if (text(mark) !== sum || !files.every((file) => existsSync(join(to, file.to)))) {
  if (text(installed) !== sum) {
    const ended = spawnSync('npm', ['ci'], { cwd: folder, encoding: 'utf8', env: { ...process.env, CI: 'true' } })
    if (ended.error || ended.status !== 0) {
      console.error(ended.stdout ?? '', ended.stderr ?? '', ended.error ?? '')
      console.error('The fonts of reports need Node 20 or newer with npm (or -DskipFonts, and no report as PDF).')
      process.exit(1)
    }
    writeFileSync(installed, sum)
  }
  mkdirSync(to, { recursive: true })
  for (const file of files) copyFileSync(join(folder, 'node_modules', '@expo-google-fonts', file.from), join(to, file.to))
  writeFileSync(mark, sum)
}
