// The mode for old people, measured: large words, large targets, nothing beyond the edge, one can always call.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { PEOPLE } from './lib/district.mjs'
import { assertCalm, closeBrowser, open, press, signIn, visitor } from './lib/walk.mjs'

const LEAST_WORDS = 18
const LEAST_TARGET = 60
const LARGEST = 30

after(closeBrowser)

/** What of the page is smaller than it may be. */
function tooSmall([words, target]) {
  const found = []
  const shown = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden'
  for (const one of document.querySelectorAll('.shell *')) {
    const text = [...one.childNodes].filter((node) => node.nodeType === 3 && node.textContent.trim()).map((node) => node.textContent.trim()).join(' ')
    if (text && shown(one) && parseFloat(getComputedStyle(one).fontSize) < words) found.push(`${getComputedStyle(one).fontSize}: ${text}`)
  }
  for (const one of document.querySelectorAll('.shell uni-button, .shell [role=button], .shell input, .shell textarea')) {
    const box = one.closest('.box, .chosen, .option, uni-button') ?? one
    if (shown(box) && box.getBoundingClientRect().height < target - 0.5) found.push(`${Math.round(box.getBoundingClientRect().height)} px high: ${box.className} ${box.textContent.trim().slice(0, 20)}`)
  }
  return [...new Set(found)]
}

test('one turns it on oneself, and it stays', async () => {
  const who = await visitor()
  await signIn(who, PEOPLE.resident)
  await open(who, 'me/index')
  await press(who, '长辈版')
  await who.page.getByRole('button', { name: '打电话给社区' }).waitFor()
  await who.page.reload()
  await who.page.getByRole('button', { name: '打电话给社区' }).waitFor()
  for (let n = 0; n < 10; n++) await press(who, '字大一些')
  assert.equal(await who.page.evaluate(() => getComputedStyle(document.querySelector('.shell')).fontSize), `${LARGEST}px`)
  assertCalm(who, 'elder')
  await who.context.close()
})

for (const size of [LEAST_WORDS, LARGEST]) {
  test(`words, targets and edges at ${size} px`, async () => {
    const faults = []
    for (const [phone, pages] of [
      [PEOPLE.member, ['home', 'shelf', 'service', 'notices', 'me', 'points', 'help', 'need-new', 'gifts', 'orders', 'settings']],
      [PEOPLE.resident, ['home', 'help', 'need-new', 'me']],
      [null, ['home', 'signin', 'register']],
    ]) {
      const who = await visitor()
      await who.context.addInitScript((px) => location.protocol.startsWith('http') && localStorage.setItem('elder', JSON.stringify({ type: 'object', data: { elder: true, size: px } })), size)
      if (phone) await signIn(who, phone)
      for (const page of pages) {
        await open(who, `${page}/index`)
        for (const fault of await who.page.evaluate(tooSmall, [LEAST_WORDS, LEAST_TARGET])) faults.push(`${page}: ${fault}`)
        if (await who.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) faults.push(`${page}: wider than the phone`)
        if (phone) await who.page.getByRole('button', { name: '打电话给社区' }).first().waitFor()
      }
      assertCalm(who, `elder ${phone}`)
      await who.context.close()
    }
    assert.deepEqual([...new Set(faults)], [])
  })
}
