// Every page of both clients, in both modes, is drawn, complains about nothing and has no serious fault of accessibility.
import { after, test } from 'node:test'
import { ask, assertCalm, closeBrowser, look, open, signIn, visitor } from './lib/walk.mjs'

const MEMBER = '13900000005'
const RESIDENT = '13900000006'

after(closeBrowser)

async function firsts(phone) {
  const who = await visitor()
  await signIn(who, phone)
  const first = async (path) => (await ask(who, path)).items[0]?.id
  const found = {
    item: await first('/items?limit=1&claimable=true'),
    claim: await first('/claims/cards?limit=1'),
    need: await first('/needs?limit=1&mine=true'),
    order: await first('/redemptions?limit=1&mine=true').catch(() => undefined),
    appraisal: await first('/appraisals?limit=1').catch(() => undefined),
  }
  await who.context.close()
  return found
}

for (const elder of [false, true]) {
  const mode = elder ? 'elder' : 'usual'
  test(`before signing in, ${mode}`, async () => {
    const who = await visitor({ elder })
    for (const page of ['home', 'shelf', 'service', 'notices', 'me', 'signin', 'register', 'certificate']) {
      await open(who, `${page}/index`)
      await look(who, `out-${page}`)
    }
    assertCalm(who, 'signed out')
    await who.context.close()
  })

  test(`a member's pages, ${mode}`, async () => {
    const known = await firsts(MEMBER)
    const who = await visitor({ elder })
    await signIn(who, MEMBER)
    const pages = [
      'home', 'shelf', 'service', 'notices', 'me', 'points', 'plan', 'stars', 'help', 'need-new', 'offers', 'offer-new',
      'special', 'gifts', 'orders', 'yearend', 'settings', 'data', 'dispatches', 'agreements', 'reportin', 'checkin',
    ].map((page) => [page, ''])
    if (known.item) pages.push(['item', `?id=${known.item}`])
    if (known.claim) pages.push(['claim', `?id=${known.claim}`], ['complete', `?id=${known.claim}`])
    if (known.order) pages.push(['pickup', `?id=${known.order}`])
    if (known.appraisal) pages.push(['ballot', `?id=${known.appraisal}`])
    for (const [page, query] of pages) {
      await open(who, `${page}/index${query}`)
      await look(who, page)
    }
    assertCalm(who, 'member')
    await who.context.close()
  })

  test(`a resident's pages, ${mode}`, async () => {
    const known = await firsts(RESIDENT)
    const who = await visitor({ elder })
    await signIn(who, RESIDENT)
    for (const page of ['home', 'help', 'need-new', 'me']) {
      await open(who, `${page}/index`)
      await look(who, `resident-${page}`)
    }
    if (known.need) {
      await open(who, `need/index?id=${known.need}`)
      await look(who, 'resident-need')
    }
    assertCalm(who, 'resident')
    await who.context.close()
  })
}

const ROOMS = ['worklist', 'desk', 'shelf', 'claims', 'dispatch', 'attendance', 'tasks', 'agreements', 'people', 'import', 'progress', 'adjustments', 'year', 'work-reports', 'help-plans', 'places', 'stars', 'redemption', 'reports', 'audit', 'accounts', 'settings']
const STAFF = { community: '13900000003', street: '13900000002', district: '13900000001', auditor: '13900000007', admin: '13900000008', secretary: '13900000009' }

test('the console before signing in', async () => {
  const who = await visitor({ desk: true })
  await open(who, '')
  await look(who, 'signin')
  assertCalm(who, 'console signed out')
  await who.context.close()
})

for (const [role, phone] of Object.entries(STAFF)) {
  test(`the console of ${role}`, async () => {
    const who = await visitor({ desk: true })
    await signIn(who, phone)
    await open(who, 'worklist')
    const mine = await who.page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href').slice(2)))
    for (const room of ROOMS.filter((one) => mine.includes(one))) {
      await open(who, room)
      await look(who, `${role}-${room}`)
    }
    assertCalm(who, role)
    await who.context.close()
  })
}
