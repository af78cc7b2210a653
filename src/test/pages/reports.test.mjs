// A report from the records already there: looked at, taken along, exported in the background, checked by its code.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ask, assertCalm, closeBrowser, look, open, press, signIn, visitor } from './lib/walk.mjs'

const COMMUNITY = '13900000003'

after(closeBrowser)

test('a report is looked at, its parameters are remembered, and a file comes from the export inbox', async () => {
  const clerk = await visitor({ desk: true })
  const { page } = clerk
  await signIn(clerk, COMMUNITY)
  await open(clerk, 'reports')
  const line = (title) => page.locator('.el-table__row', { hasText: title }).first()
  await line('货架台账').getByRole('button', { name: '预览' }).click()
  await page.getByRole('heading', { name: '货架台账' }).waitFor()
  const shown = page.locator('.printed tbody tr')
  assert.ok((await shown.count()) > 1, 'the demo shelf')
  await look(clerk, 'report-preview')

  // What is asked is remembered over a reload.
  await page.getByRole('button', { name: '减少数值' }).or(page.locator('.el-input-number__decrease')).first().click()
  await page.locator('.bar').getByRole('button', { name: '预览' }).click()
  await page.reload()
  await page.locator('.el-input-number input').first().waitFor()
  assert.equal(await page.locator('.el-input-number input').first().inputValue(), String(new Date().getFullYear() - 1))
  await page.locator('.el-input-number__increase').first().click()

  await press(clerk, '后台导出 xlsx')
  const export_ = page.locator('section', { hasText: '导出箱' }).locator('.el-table__row').first()
  await export_.getByText('未下载').waitFor()
  await page.getByRole('link', { name: '导出箱：1 个文件可以下载' }).waitFor()
  await look(clerk, 'export-inbox')
  const download = page.waitForEvent('download')
  await export_.getByRole('button', { name: '下载' }).click()
  assert.match((await download).suggestedFilename(), /^货架台账.*\.xlsx$/)
  await page.getByRole('link', { name: '导出箱', exact: true }).waitFor()
  await export_.getByRole('button', { name: '删除' }).click()
  await page.locator('#exports').waitFor({ state: 'detached' })
  assertCalm(clerk, 'reports')
  await clerk.context.close()
})

test('a certificate is checked without signing in, and says nobody by name', async () => {
  const clerk = await visitor({ desk: true })
  await signIn(clerk, COMMUNITY)
  const { roles } = await ask(clerk, '/me')
  const { items } = await ask(clerk, `/reports/service-certificates?organizationId=${roles[0].organizationId}&limit=1`)
  assertCalm(clerk, 'certificates')
  await clerk.context.close()
  const anybody = await visitor()
  await open(anybody, `certificate/index?code=${items[0].code}`)
  await anybody.page.getByText('核验通过').waitFor()
  await anybody.page.getByText(items[0].number).waitFor()
  assert.ok(!(await anybody.page.locator('body').innerText()).includes(items[0].name))
  await look(anybody, 'certificate')
  assertCalm(anybody, 'certificate')
  await anybody.context.close()
})
