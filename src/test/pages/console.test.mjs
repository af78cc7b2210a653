// What a desk is for, by the hands of those who sit there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PEOPLE, fresh, get, post } from './lib/district.mjs'
import { handedIn, openRedemption, pastScheme, reward, town, townItem, townMember } from './lib/town.mjs'
import { assertCalm, choose, choosePlace, closeBrowser, look, open, press, signIn, visitor, write } from './lib/walk.mjs'

const KEYS = 30
const MINUTE = 60_000
let place

before(async () => (place = await town()))
after(closeBrowser)

/** Somebody at a desk with a page open; nothing may go wrong unseen. */
async function atDesk(phone, room, act) {
  const clerk = await visitor({ desk: true })
  await signIn(clerk, phone)
  await open(clerk, room)
  await act(clerk, clerk.page)
  assertCalm(clerk, room)
  await clerk.context.close()
}

test('ten completions are verified by the keyboard alone', async () => {
  const item = await townItem(place, fresh('河道清理'))
  for (let n = 0; n < 10; n++) await handedIn(item, await townMember(place))
  await atDesk(place.communityStaff, 'worklist', async (clerk, page) => {
    await page.locator('.waiting').nth(9).waitFor()
    let keys = 0
    const key = async (name) => {
      keys++
      await page.keyboard.press(name)
    }
    await key('x')
    for (let n = 1; n < 10; n++) {
      await key('j')
      await key('x')
    }
    await page.getByText('核实选中的 10 项').waitFor()
    await look(clerk, 'ten-picked')
    await key('a')
    await page.getByText('10 项中已核实 10 项').waitFor()
    await look(clerk, 'ten-verified')
    console.log(`PAGES ten completions verified by ${keys} key strokes`)
    assert.ok(keys < KEYS, `${keys} key strokes`)
  })
  const left = await get(place.communityStaff, '/worklist?kind=CLAIM')
  assert.equal(left.items.length, 0, 'nothing waits any more')
})

test('a need of an old person who came to the desk, on one screen', async () => {
  const title = fresh('换楼道灯泡')
  await atDesk(place.communityStaff, 'desk', async (clerk, page) => {
    const began = Date.now()
    const address = page.url()
    let touches = 0
    const fill = async (name, text) => {
      touches++
      await page.locator(`[name=${name}]`).fill(text)
    }
    await fill('who', fresh('榆奶奶'))
    await fill('address', '试验小区1号楼2单元101')
    await fill('title', title)
    await fill('description', '二楼灯泡坏了，老人晚上看不清。')
    await page.getByRole('radio').first().click()
    await look(clerk, 'desk-written')
    await press(clerk, '提交')
    touches += 2
    await page.getByText(`已提交“${title}”`).waitFor()
    const took = Date.now() - began
    console.log(`PAGES a need at the desk: ${touches} fields and clicks, ${(took / 1000).toFixed(1)} s without thinking`)
    assert.equal(page.url(), address, 'one screen')
    assert.ok(took < MINUTE)
  })
  const { items } = await get(place.communityStaff, '/needs?limit=5')
  assert.equal(items[0].title, title)
})

test('a table of members: what is wrong is said row by row, what is right is tried, applied and undone', async () => {
  const head = '姓名,手机号,党员类别,所在党组织编码,报到社区编码,入党日期'
  const row = (name, branch, phone = '') => `${name},${phone},机关(学校),${place.code}${branch},${place.code}-11,2010-07-01`
  const [first, second] = [fresh('禾晓岚'), fresh('苗望舒')]
  const table = (...rows) => ({ name: '党员.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\r\n')) })
  const known = async () => (await get(place.districtAdmin, '/members?limit=100')).items.map((one) => one.name)
  await atDesk(place.districtAdmin, 'import', async (clerk, page) => {
    await choose(clerk, '种类', '党员')
    await page.locator('input[type=file]').setInputFiles(table(row(first, '-U1'), row(second, '-NOWHERE')))
    await press(clerk, '试导入')
    await page.getByText('一行也没有导入').waitFor()
    const wrong = page.locator('.el-table__row', { hasText: '3' }).first()
    await wrong.waitFor()
    await look(clerk, 'import-wrong')

    await page.locator('input[type=file]').setInputFiles(table(row(first, '-U1'), row(second, '-U1')))
    await press(clerk, '试导入')
    await page.getByText('新增 2，修改 0，不变 0').first().waitFor()
    assert.ok(!(await known()).includes(first), 'a trial changes nothing')
    await look(clerk, 'import-tried')
    await press(clerk, '确认导入')
    await page.getByText('新增 2，修改 0').first().waitFor()
    await page.locator('.el-table__row', { hasText: '新增 2' }).first().getByRole('button', { name: '撤销' }).waitFor()
    assert.ok((await known()).includes(first), 'they are there')

    await look(clerk, 'import-done')
    await page.locator('.el-table__row', { hasText: '新增 2' }).first().getByRole('button', { name: '撤销' }).click()
    await page.locator('.el-message-box').getByRole('button', { name: '撤销' }).click()
    await page.locator('.el-table__row', { hasText: '已撤销' }).first().waitFor()
    assert.ok(!(await known()).includes(first), 'they are gone')
  })
})

test('a gift is handed over by its code', async () => {
  const gift = await post(place.streetStaff, '/gifts', { title: fresh('保温杯'), price: 10, stock: 3, organizationId: place.street })
  const member = await townMember(place)
  await openRedemption(place)
  const claim = await handedIn(await townItem(place, fresh('楼道清扫')), member)
  await post(place.communityStaff, `/claims/${claim.id}/verification`, { decision: 'APPROVE' })
  const phone = await visitor()
  await signIn(phone, member.phone)
  await open(phone, 'gifts/index')
  await phone.page.locator('.card', { hasText: gift.title }).getByRole('button', { name: '兑换' }).click()
  await phone.page.locator('.uni-modal__btn_primary').click()
  await phone.page.waitForURL(/pickup/)
  const code = (await phone.page.locator('.h1.num').textContent()).trim()
  await phone.page.getByRole('img', { name: '取货二维码' }).waitFor()
  await look(phone, 'pickup-code')
  assertCalm(phone, 'gifts')
  await phone.context.close()
  await atDesk(place.streetStaff, 'redemption', async (clerk, page) => {
    // A scanner types and presses Enter.
    await page.getByLabel('扫描或输入取货码').fill(code)
    await page.keyboard.press('Enter')
    await page.getByText(`已发放 ${gift.title} 1 份给 ${member.name}`).waitFor()
    await look(clerk, 'pickup-done')
    await page.getByLabel('扫描或输入取货码').fill(code)
    await page.keyboard.press('Enter')
    await page.locator('[role=alert]').filter({ hasText: /\S/ }).first().waitFor()
    // A code works once: the second time there is nothing behind it.
    assert.match(clerk.troubles.splice(0).join(), /^404 [^,]+\/redemptions\/pickup$/)
  })
})

test('a past year is brought to its end, in the order of the law', async () => {
  const own = await town()
  const year = new Date().getFullYear() - 2
  const january = (day) => `${year + 1}-01-${day}`
  const [met, below] = [await townMember(own, fresh('达标')), await townMember(own, fresh('待定'))]
  await reward(own, met, 90, year)
  await reward(own, below, 65, year)
  const scheme = await pastScheme(own, year)
  const district = await visitor({ desk: true })
  await signIn(district, own.districtAdmin)
  const { page } = district
  const opened = async (who) => {
    await open(who, 'year')
    await who.page.locator('.el-table__row', { hasText: String(year) }).filter({ hasText: '办理' }).first().getByRole('button', { name: '办理' }).click()
    await who.page.getByText(met.name).first().waitFor()
  }
  const pick = async (who) => {
    for (const one of [met, below]) await who.page.locator('.el-table__row', { hasText: one.name }).locator('.el-checkbox').click()
  }

  // The run.
  await open(district, 'year')
  await page.locator('form .el-input-number input').fill(String(year))
  await page.keyboard.press('Tab')
  await choose(district, '用哪个方案', scheme.title)
  await press(district, '开始评定')
  await page.getByText(met.name).first().waitFor()
  await press(district, '年度结账')
  await page.locator('.el-message-box').getByRole('button', { name: '年度结账' }).click()
  await page.locator('[role=alert]').filter({ hasText: '尚未公示' }).first().waitFor()

  // Shown inside, with days for objections.
  await page.getByLabel('从', { exact: true }).fill(january('05'))
  await page.getByLabel('到', { exact: true }).fill(january(16))
  await press(district, '公示')
  await page.getByText('公示：').waitFor()
  await look(district, 'year-publicity')

  // One objects, and a second office looks at it.
  const [run] = (await get(own.districtAdmin, `/assessments?year=${year}`)).items
  const results = await get(own.districtAdmin, `/assessments/${run.id}/results`)
  const result = results.items.find((one) => one.holder.id === below.id)
  await post(own.communityStaff, `/results/${result.id}/objections`, { reason: '有一次服务未计分', onBehalfOf: below.id, receivedOn: january(12) })
  const street = await visitor({ desk: true })
  await signIn(street, own.streetStaff)
  await open(street, 'worklist')
  await street.page.locator('.waiting', { hasText: '异议' }).first().click()
  await street.page.getByRole('button', { name: '不成立' }).click()
  await street.page.locator('form textarea').last().fill('经核对签到表，该次服务已经计分。')
  await look(street, 'year-objection')
  await street.page.locator('form .send').click()
  await street.page.getByText('已办理：').waitFor()

  // The branch votes, and says its opinion.
  const secretary = await visitor({ desk: true })
  await signIn(secretary, own.secretary)
  await opened(secretary)
  await choosePlace(secretary, secretary.page.locator('form .el-select').last(), '第一党支部')
  await press(secretary, '开始支部测评')
  await secretary.page.getByText('互评 0 票').waitFor()
  const [appraisal] = (await get(own.secretary, `/appraisals?assessmentId=${run.id}`)).items
  for (const voter of [met, below]) {
    const votes = results.items.filter((one) => one.holder.id !== voter.id).map((one) => ({ resultId: one.id, grade: 'QUALIFIED' }))
    await post(voter.phone, `/appraisals/${appraisal.id}/ballots`, { kind: 'MUTUAL', votes })
  }
  await press(secretary, '结束测评')
  await secretary.page.getByText('测评结束，互评 2 票').waitFor()
  await pick(secretary)
  await write(secretary, '会议名称', '支部党员大会')
  await write(secretary, '会议日期', january(20))
  for (const [name, count] of [['应到', 9], ['实到', 8], ['同意', 8]]) {
    await secretary.page.locator('label', { hasText: name }).locator('input').fill(String(count))
    await secretary.page.keyboard.press('Tab')
  }
  await look(secretary, 'year-opinions')
  await press(secretary, '登记评定意见')
  await secretary.page.getByText('已登记 2 位的意见').waitFor()

  // The street approves; what departs from the opinion needs a reason.
  await opened(street)
  await pick(street)
  await write(street, '审定依据', '街道党工委会议纪要')
  await look(street, 'year-approval')
  await press(street, '审定')
  await street.page.getByText('已审定 2 位').waitFor()

  // The year is closed.
  await opened(district)
  await press(district, '年度结账')
  await page.locator('.el-message-box').getByRole('button', { name: '年度结账' }).click()
  await page.getByText('已结账').first().waitFor()
  await page.getByRole('button', { name: '重新开账' }).waitFor()
  await look(district, 'year-closed')
  const [closed] = (await get(own.districtAdmin, `/assessments?year=${year}`)).items
  assert.equal(closed.status, 'CLOSED')
  for (const [name, who] of Object.entries({ district, street, secretary })) {
    assertCalm(who, name)
    await who.context.close()
  }
})
