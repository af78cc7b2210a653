// What the walks share: a person with a device, pages that are looked at, nothing that goes wrong unseen.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { browser } from './browser.mjs'

export const BASE = process.env.BASE ?? 'http://localhost:8080'
const SCREENS = process.env.SCREENS ?? join('..', '..', '..', 'target', 'screens')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PATIENCE = 15_000
export const PASSWORD = 'Market-2026!'
/** What may stand in capitals. */
const WORDS = ['CSV', 'PDF']
mkdirSync(SCREENS, { recursive: true })

let opened

/** The one browser of a run. */
export async function theBrowser() {
  opened ??= await browser()
  return opened
}

export async function closeBrowser() {
  await opened?.close()
  opened = undefined
}

/** Somebody with a phone or at a desk; what their pages complain about is kept. */
export async function visitor({ desk = false, elder = false } = {}) {
  const context = await (await theBrowser()).newContext({
    viewport: desk ? { width: 1440, height: 900 } : { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: !desk,
    // Axe is put into the page by the test; the pages' own policy forbids it as it should.
    bypassCSP: false,
  })
  if (elder) await context.addInitScript(() => location.protocol.startsWith('http') && localStorage.setItem('elder', JSON.stringify({ type: 'object', data: { elder: true, size: 20 } })))
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const troubles = []
  page.on('console', (message) => {
    // A refusal that a walk provokes is told by the network as an error; those are looked at where they are expected.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message))
  const under = new Set()
  context.on('request', (asked) => under.add(asked))
  for (const end of ['requestfinished', 'requestfailed']) context.on(end, (asked) => under.delete(asked))
  // Nothing of the pages comes from anywhere else.
  context.on('request', (asked) => {
    if (/^(https?|wss?):/.test(asked.url()) && new URL(asked.url()).origin !== new URL(BASE).origin) troubles.push(`elsewhere: ${asked.url()}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 500 || answer.status() === 404) troubles.push(`${answer.status()} ${answer.url()}`)
  })
  return { page, context, troubles, under, desk, elder }
}

/** Signs in by the API, as the page itself would have kept it. */
export async function signIn(who, phone) {
  const answer = await fetch(`${BASE}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ phone, password: PASSWORD }),
  })
  assert.equal(answer.status, 200, `${phone} signs in`)
  const session = await answer.json()
  await who.context.addInitScript(
    ([kept, desk]) => {
      if (!location.protocol.startsWith('http') || sessionStorage.getItem('walked')) return
      sessionStorage.setItem('walked', 'yes')
      if (desk) sessionStorage.setItem('console-session', JSON.stringify(kept))
      else localStorage.setItem('session', JSON.stringify({ type: 'object', data: kept }))
    },
    [session, who.desk],
  )
  who.token = session.accessToken
  return session
}

/** Asks the API as this person, for what a walk has to know beforehand. */
export async function ask(who, path, init = {}) {
  const answer = await fetch(`${BASE}/api/v1${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${who.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...init.headers },
  })
  const text = await answer.text()
  assert.ok(answer.ok, `${init.method ?? 'GET'} ${path}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : null
}

/** Opens a member page or, at a desk, a page of the console, and waits until nothing is under way. */
export async function open(who, path) {
  const url = who.desk ? `${BASE}/console/#/${path}` : `${BASE}/#/pages/${path}`
  await who.page.goto('about:blank')
  await who.page.goto(url)
  await still(who)
}

/** Waits until the page has asked for all it wants: what it drew last has led to no more requests. */
export async function still(who) {
  await who.page.waitForLoadState('load')
  const end = Date.now() + PATIENCE
  for (let quiet = 0; quiet < 4; quiet = who.under.size ? 0 : quiet + 1) {
    assert.ok(Date.now() < end, `still under way: ${[...who.under].map((asked) => asked.url()).join(', ')}`)
    // A page that goes elsewhere meanwhile is looked at again.
    await who.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))).catch(() => (quiet = -1))
  }
}

/** Keeps how the page looks, wants words everywhere and nothing serious from the checker of accessibility. */
export async function look(who, name) {
  const kind = who.desk ? 'console' : who.elder ? 'elder' : 'member'
  await who.page.screenshot({ path: join(SCREENS, `${kind}-${name}.png`), fullPage: true, animations: 'disabled' })
  const raw = await who.page.evaluate(() => document.body.innerText.match(/\b[A-Z]{3,}(_[A-Z]+)*\b|\bundefined\b|\bNaN\b|\[object/g) ?? [])
  const codes = who.page.url().includes('pickup') ? [] : raw.filter((one) => !WORDS.includes(one))
  assert.deepEqual([...new Set(codes)], [], `${kind} ${name}: codes where people should find words`)
  await who.page.evaluate(axe)
  const result = await who.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const serious = result.violations.filter((one) => ['serious', 'critical'].includes(one.impact))
  assert.deepEqual(
    serious.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`),
    [],
    `${kind} ${name}: accessibility`,
  )
}

/** Nothing went wrong unseen. */
export function assertCalm(who, name) {
  assert.deepEqual(who.troubles, [], `${name}: what the pages complained about`)
}

/** Presses the button with this word, once it is there. */
export async function press(who, word) {
  await who.page.getByRole('button', { name: word, exact: true }).first().click()
}

/** Writes into the field with this name. */
export async function write(who, name, text) {
  await who.page.getByLabel(name, { exact: true }).first().fill(text)
}

/** Chooses a picture where a button asks for one, and waits until it was taken. */
export async function picture(who, word, bytes) {
  const asked = who.page.waitForEvent('filechooser')
  await press(who, word)
  const taken = who.page.waitForResponse((answer) => answer.url().endsWith('/api/v1/evidence') && answer.request().method() === 'POST')
  await (await asked).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: bytes })
  const answer = await taken
  assert.ok(answer.ok(), `the picture is taken: ${answer.status()}`)
  await who.page.getByRole('button', { name: '删除', exact: true }).first().waitFor()
}

/** Takes what the wheel of a phone stands on. */
export async function wheel(who, name) {
  await who.page.locator('.choose', { hasText: name }).locator('.chosen').click()
  const done = who.page.locator('.uni-picker-action-confirm:visible')
  await done.click()
  await done.waitFor({ state: 'hidden' })
}

/** Chooses from a list of the console. */
export async function choose(who, name, option) {
  const list = who.page.locator('.el-select', { has: who.page.getByLabel(name, { exact: true }) }).first()
  await list.click()
  await who.page.getByRole('option', { name: option }).first().click()
}

/** Chooses a place of the console by what is typed of its name. */
export async function choosePlace(who, box, words) {
  await box.click()
  await box.locator('input').fill(words)
  await who.page.getByRole('option', { name: words }).first().click()
}
