// What the pages live through: a reload, a lost connection, a token that ran out, a second tab, the back button, any width, no net.
import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { after, before, test } from 'node:test'
import { PEOPLE, community, fresh, get, member, onShelf, somebody } from './lib/district.mjs'
import { BASE, assertCalm, closeBrowser, look, open, press, signIn, still, visitor, wheel, write } from './lib/walk.mjs'

const FIRST_CARD = 1500
const FIRST_LOAD = 150 * 1024
const WIDTHS = [360, 1920]
let phone
let title

before(async () => {
  phone = await member(fresh('常在'))
  title = fresh('社区图书角值守')
  await onShelf(title)
})
after(closeBrowser)

async function person(options, number = phone) {
  const who = await visitor(options)
  await signIn(who, number)
  return who
}

async function calm(who, name) {
  assertCalm(who, name)
  await who.context.close()
}

/** Spoils the access token that the page keeps, as time would. */
function expire(who) {
  return who.page.evaluate((desk) => {
    const [box, name] = desk ? [sessionStorage, 'console-session'] : [localStorage, 'session']
    const kept = JSON.parse(box.getItem(name))
    const session = desk ? kept : kept.data
    session.accessToken = session.accessToken.slice(0, -8) + 'AAAAAAAA'
    box.setItem(name, JSON.stringify(kept))
  }, who.desk)
}

function counted(who, path) {
  const found = []
  who.context.on('request', (asked) => {
    if (asked.method() === 'POST' && new URL(asked.url()).pathname.endsWith(path)) found.push(asked)
  })
  return found
}

test('a reload in the middle of a form keeps what was written', async () => {
  const who = await person({}, await somebody(fresh('邻家'), 'RESIDENT', await community()))
  await open(who, 'need-new/index')
  await write(who, '标题', '帮忙搬一张书桌')
  await write(who, '说明白一些', '从三楼搬到一楼，周六下午方便。')
  await wheel(who, '类别')
  await who.page.reload()
  await still(who)
  assert.equal(await who.page.getByLabel('标题', { exact: true }).inputValue(), '帮忙搬一张书桌')
  assert.equal(await who.page.getByLabel('说明白一些', { exact: true }).inputValue(), '从三楼搬到一楼，周六下午方便。')
  await press(who, '交给社区')
  await who.page.getByText('已提出').waitFor()
  await open(who, 'need-new/index')
  assert.equal(await who.page.getByLabel('标题', { exact: true }).inputValue(), '', 'what was sent is forgotten')
  await calm(who, 'reload')
})

test('a lost answer is told, and the press is repeated without a second claim', async () => {
  const who = await person()
  const claims = counted(who, '/claims')
  await open(who, 'shelf/index')
  const card = who.page.locator('.item', { hasText: title })
  await card.waitFor()

  // The line is dead.
  await who.context.setOffline(true)
  await card.getByRole('button', { name: '认领' }).click()
  await who.page.getByText('没有连上服务器').first().waitFor()
  await who.page.getByText('没有网络：').first().waitFor()
  await look(who, 'lost')
  await who.context.setOffline(false)

  // The service has heard it, and its answer is lost.
  let lost = 0
  await who.page.route('**/items/*/claims', async (route) => {
    if (lost++) return route.continue()
    await route.fetch()
    return route.abort()
  })
  const failed = who.page.waitForEvent('requestfailed', (asked) => asked.method() === 'POST')
  await card.getByRole('button', { name: '认领' }).click()
  await failed
  await who.page.getByText('没有网络：').first().waitFor()
  await card.getByRole('button', { name: '认领' }).click()
  await card.getByText('我已认领').waitFor()
  const keys = new Set(claims.map((asked) => asked.headers()['idempotency-key']))
  assert.equal(claims.length, 2)
  assert.equal(keys.size, 1, 'one key for one wish')
  const { items } = await get(phone, '/claims/cards')
  assert.equal(items.filter((one) => one.title === title).length, 1, 'one claim')
  await calm(who, 'lost')
})

for (const desk of [false, true]) {
  test(`a token that ran out is renewed once for all calls under way, ${desk ? 'at a desk' : 'on a phone'}`, async () => {
    const who = await person({ desk }, desk ? PEOPLE.community : phone)
    await open(who, desk ? 'worklist' : 'home/index')
    const renewals = counted(who, '/auth/refresh')
    let refused = 0
    who.page.on('response', (answer) => (refused += answer.status() === 401 ? 1 : 0))
    await expire(who)
    await who.page.reload()
    await who.page.getByText(desk ? '待办' : '年积分').first().waitFor()
    await still(who)
    assert.ok(refused > 1, `${refused} calls at once were refused`)
    assert.equal(renewals.length, 1)
    await calm(who, 'token')
  })
}

test('two tabs whose token ran out at the same moment both go on', async () => {
  const who = await person()
  await open(who, 'home/index')
  await expire(who)
  const second = await who.context.newPage()
  await Promise.all([who.page.reload(), second.goto(`${BASE}/#/pages/home/index`)])
  for (const page of [who.page, second]) await page.getByText('年积分').first().waitFor()
  await calm(who, 'tabs')
})

test('the back button leads back', async () => {
  const who = await person()
  await open(who, 'shelf/index')
  await who.page.locator('.item').first().click()
  await who.page.waitForURL(/item\/index\?id=/)
  await who.page.getByText('发布').first().waitFor()
  await who.page.goBack()
  await who.page.waitForURL(/shelf\/index/)
  await who.page.locator('.item').first().waitFor()
  await calm(who, 'back')

  const clerk = await person({ desk: true }, PEOPLE.community)
  await open(clerk, 'worklist')
  await clerk.page.getByRole('link', { name: '货架' }).click()
  await clerk.page.getByRole('heading', { name: '货架' }).waitFor()
  await clerk.page.goBack()
  await clerk.page.getByRole('heading', { name: '待办' }).waitFor()
  await calm(clerk, 'back')
})

test('without a connection the last shelf stands', async () => {
  const who = await person()
  await open(who, 'shelf/index')
  await who.page.locator('.item').first().waitFor()
  const seen = await who.page.locator('.item .title').allTextContents()
  await who.context.route('**/api/**', (route) => route.abort())
  await who.page.reload()
  await who.page.getByText('下面是上次看到的货架').waitFor()
  await look(who, 'offline-shelf')
  assert.deepEqual(await who.page.locator('.item .title').allTextContents(), seen)
  await calm(who, 'offline')
})

test('nothing sticks out, from a narrow phone to a wide desk', async () => {
  const wide = []
  const measure = async (who, page) => {
    await open(who, page)
    for (const width of WIDTHS) {
      await who.page.setViewportSize({ width, height: 900 })
      const fits = () => document.documentElement.scrollWidth <= window.innerWidth
      await who.page.waitForFunction(fits, null, { timeout: 3000 }).catch(() => wide.push(`${who.desk ? 'console' : 'member'} ${page} at ${width}`))
    }
  }
  const who = await person({}, PEOPLE.member)
  for (const page of ['home', 'shelf', 'service', 'notices', 'me', 'points', 'plan', 'stars', 'help', 'need-new', 'offers', 'offer-new', 'gifts', 'orders', 'yearend', 'settings', 'dispatches', 'checkin']) {
    await measure(who, `${page}/index`)
  }
  await calm(who, 'width')
  const clerk = await person({ desk: true }, PEOPLE.district)
  for (const room of ['worklist', 'shelf', 'claims', 'dispatch', 'people', 'import', 'progress', 'adjustments', 'year', 'stars', 'redemption', 'reports', 'settings']) {
    await measure(clerk, room)
  }
  await calm(clerk, 'width')
  assert.deepEqual(wide, [])
})

test('the first card of the shelf is there at once, on a cold cache', async () => {
  const times = []
  for (let n = 0; n < 3; n++) {
    const who = await person()
    const began = Date.now()
    await who.page.goto(`${BASE}/#/pages/shelf/index`)
    await who.page.locator('.item').first().waitFor()
    times.push(Date.now() - began)
    await calm(who, 'cold')
  }
  console.log(`PAGES first card of the shelf on a cold cache: ${times.join(', ')} ms`)
  assert.ok(Math.min(...times) <= FIRST_CARD, `${times} ms`)
})

test('the first load is small', async () => {
  for (const page of ['home', 'shelf']) {
    const who = await person()
    const scripts = []
    who.page.on('response', (answer) => /\.js($|\?)/.test(answer.url()) && scripts.push(answer))
    await open(who, `${page}/index`)
    const sizes = await Promise.all(scripts.map(async (one) => gzipSync(await one.body()).length))
    const sum = sizes.reduce((all, one) => all + one, 0)
    console.log(`PAGES first load of ${page}: ${Math.round(sum / 1024)} kB gzip in ${scripts.length} scripts`)
    assert.ok(sum > 0 && sum <= FIRST_LOAD, `${page}: ${sum} bytes`)
    await calm(who, page)
  }
})
