// The whole loop through the pages: somebody asks, offices look twice, a member claims and serves, a clerk verifies, the year moves, the asker rates.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { PEOPLE, community, fresh, get, member, photo, somebody } from './lib/district.mjs'
import { handedIn, town, townItem, townMember } from './lib/town.mjs'
import { assertCalm, closeBrowser, look, open, picture, press, signIn, still, visitor, wheel, write } from './lib/walk.mjs'

after(closeBrowser)

/** Approves what waits under this title in the worklist. */
async function approve(clerk, title, more = async () => {}) {
  await open(clerk, 'worklist')
  await clerk.page.getByRole('button', { name: title, exact: true }).click()
  await clerk.page.getByRole('button', { name: '通过', exact: true }).first().click()
  await more(clerk.page.locator('form'))
  await look(clerk, 'loop-deciding')
  await clerk.page.locator('form .send').click()
  await clerk.page.getByText(`已办理：${title}`).waitFor()
}

test('from a need to a rating', async () => {
  const title = fresh('教老人用手机挂号')
  const resident = await visitor()
  await signIn(resident, await somebody(fresh('邻家'), 'RESIDENT', await community()))
  const helper = await visitor()
  await signIn(helper, await member(fresh('热心')))
  const clerk = await visitor({ desk: true })
  await signIn(clerk, PEOPLE.community)
  const street = await visitor({ desk: true })
  await signIn(street, PEOPLE.street)

  // A resident files a need, with a picture.
  await open(resident, 'home/index')
  await press(resident, '我要求助')
  await write(resident, '标题', title)
  await write(resident, '说明白一些', '想请人教我用手机挂号，周末都方便。')
  await wheel(resident, '类别')
  await write(resident, '住址', '槐荫小区5号楼2单元301')
  await picture(resident, '添加照片', photo())
  await look(resident, 'loop-need-written')
  await press(resident, '交给社区')
  await resident.page.getByText('已提出').waitFor()
  await resident.page.getByText(title).first().waitFor()

  // The community scores it, the street has the last word.
  await approve(clerk, title, async (form) => {
    await form.getByLabel('公开内容').fill('周末在社区活动室，一对一教会为止，约一小时。')
  })
  await approve(street, title)

  // It stands on the shelf: two taps from home.
  await open(helper, 'home/index')
  const gauge = helper.page.locator('.gauge')
  const before = await gauge.getAttribute('aria-label')
  await helper.page.evaluate(() => {
    window.taps = 0
    document.addEventListener('click', (event) => event.isTrusted && window.taps++, true)
  })
  await press(helper, '去货架看看')
  const card = helper.page.locator('.item', { hasText: title })
  await card.getByRole('button', { name: '认领' }).click()
  await card.getByText('我已认领').waitFor()
  const taps = await helper.page.evaluate(() => window.taps)
  console.log(`PAGES from home to a claim: ${taps} taps`)
  assert.ok(taps <= 2, `${taps} taps`)
  await look(helper, 'loop-claimed')

  // They agree on a time, and it is done.
  await open(helper, 'service/index')
  await helper.page.locator('.item', { hasText: title }).getByRole('button', { name: '约时间' }).click()
  await press(helper, '约时间')
  await write(helper, '备注', '社区活动室门口见')
  await look(helper, 'loop-appointment')
  await press(helper, '告诉对方')
  await helper.page.getByText('社区活动室门口见').waitFor()
  await press(helper, '提交完成情况')
  await write(helper, '做了什么', '教会了挂号和缴费，又陪着练了两遍。')
  await picture(helper, '添加照片', photo())
  await look(helper, 'loop-completion')
  await press(helper, '提交')
  await helper.page.getByText('已提交，等对方确认').waitFor()

  // A clerk verifies by the keyboard alone.
  await open(clerk, 'worklist')
  await clerk.page.getByRole('button', { name: title, exact: true }).waitFor()
  const titles = await clerk.page.locator('.waiting .title').allTextContents()
  for (let n = 0; n < titles.indexOf(title); n++) await clerk.page.keyboard.press('j')
  await clerk.page.locator('.waiting.on', { hasText: title }).waitFor()
  await clerk.page.keyboard.press('a')
  await clerk.page.locator('form').waitFor()
  await clerk.page.locator('.send').focus()
  await clerk.page.keyboard.press('Enter')
  await clerk.page.getByText(`已办理：${title}`).waitFor()

  // The year has moved, and the page says why.
  await open(helper, 'home/index')
  await gauge.waitFor()
  const now = await gauge.getAttribute('aria-label')
  assert.notEqual(now, before, 'the gauge moves')
  await gauge.click()
  await helper.page.getByText(title).first().waitFor()
  await look(helper, 'loop-points')

  // The asker rates.
  await open(resident, 'help/index')
  await resident.page.getByText(title).first().click()
  await press(resident, '评价')
  await write(resident, '想说的话', '教得很耐心。')
  await look(resident, 'loop-rating')
  await press(resident, '评价')
  await resident.page.getByText('★★★★★').waitFor()
  await look(resident, 'loop-rated')
  await still(resident)

  for (const [name, who] of Object.entries({ resident, helper, clerk, street })) {
    assertCalm(who, name)
    await who.context.close()
  }
})

test('who was served rates by the code on paper, without signing in', async () => {
  const own = await town()
  const title = fresh('陪同就医')
  const served = await handedIn(await townItem(own, title), await townMember(own))
  const clerk = await visitor({ desk: true })
  await signIn(clerk, own.communityStaff)
  await open(clerk, 'claims')
  await clerk.page.locator('.el-table__row', { hasText: title }).getByRole('button', { name: '查看' }).click()
  await press(clerk, '打印评价码')
  await clerk.page.getByRole('img', { name: '评价二维码' }).waitFor()
  await look(clerk, 'rating-code')
  assertCalm(clerk, 'rating code')
  await clerk.context.close()

  const { ratingToken } = await get(own.communityStaff, `/claims/${served.id}`)
  const guest = await visitor()
  await open(guest, `rating/index?token=${ratingToken}`)
  await guest.page.getByText(title).waitFor()
  await guest.page.getByRole('button', { name: '4 满意' }).click()
  await write(guest, '想说的话', '很准时。')
  await look(guest, 'rating-paper')
  await press(guest, '评价')
  await guest.page.getByText('已经评价过了：4 星').waitFor()
  assertCalm(guest, 'rating')
  await guest.context.close()
  const rated = await get(own.communityStaff, `/claims/${served.id}`)
  assert.equal(rated.rating.stars, 4)
})
