// A browser that needs nothing installed, with Chinese letters.
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

const fonts = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules', '@expo-google-fonts', 'noto-sans-sc')

/** The browser; its letters are those of the folder with Noto Sans SC. */
export async function browser() {
  const executablePath = await chromium.executablePath()
  const folder = join(tmpdir(), 'market-walk-fonts')
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'fonts.conf')
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${join(fonts, '400Regular')}</dir><dir>${join(fonts, '600SemiBold')}</dir>
    <cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return playwright.launch({
    executablePath,
    headless: true,
    args: [...chromium.args.filter((arg) => !arg.startsWith('--headless')), '--disable-gpu'],
    env: { ...process.env, FONTCONFIG_FILE: config },
  })
}
