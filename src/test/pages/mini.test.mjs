// The compiled mini-program: a member signs in, takes something from the shelf, hands it in with a photo, sees how the year stands.
import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { fresh, onShelf, photo, get, member, post } from './lib/district.mjs'
import { BASE, PASSWORD } from './lib/walk.mjs'
import { phone } from './lib/wechat.mjs'

const FOLDER = process.env.MINI ?? resolve('..', '..', '..', 'target', 'pages', 'mini-program')
const MEGABYTE = 1024 * 1024

test('the main package is small enough to open at once', () => {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const bytes = files.reduce((sum, one) => sum + statSync(join(one.parentPath ?? one.path, one.name)).size, 0)
  console.log(`PAGES mini-program: main package ${Math.round(bytes / 1024)} kB in ${files.length} files`)
  assert.ok(bytes <= MEGABYTE, `${bytes} bytes`)
})

test('from signing in to the standing, in WeChat', async () => {
  const title = fresh('整理社区书屋')
  await onShelf(title, { evidenceRequired: true })
  const who = await member(fresh('苗小程'))
  const before = await get(who, '/standings/me')
  const wechat = phone(FOLDER, new URL(BASE).origin)

  wechat.open('home')
  await wechat.tap('登录')
  await wechat.on('signin')
  await wechat.write('手机号', who)
  await wechat.write('密码', PASSWORD)
  await wechat.tap('登录')
  await wechat.on('home')
  await wechat.sees('年积分')

  await wechat.tap('去货架看看')
  await wechat.on('shelf')
  await wechat.sees(title)
  const card = wechat.card(title)
  await wechat.tap('认领', card)
  await wechat.until('the claim is told', () => wechat.said.includes('认领成功'))

  wechat.open('service')
  await wechat.on('service')
  await wechat.sees(title)
  await wechat.tap('提交完成情况', wechat.card(title))
  await wechat.on('complete')
  await wechat.write('用了多少分钟', '90')
  await wechat.write('做了什么', '按类别整理图书一百二十册。')
  wechat.chosen.photo = photo()
  await wechat.tap('添加照片')
  await wechat.until('the photo is there', () => wechat.cards('.photos, photo, image, wx-image').length > 0)
  await wechat.tap('提交')
  await wechat.until('it is told', () => wechat.said.includes('已提交，等对方确认'))

  const { items } = await get(who, '/claims/cards?status=SUBMITTED')
  const claim = items.find((one) => one.title === title)
  assert.ok(claim, 'the claim is submitted')
  await post('community', `/claims/${claim.id}/verification`, { decision: 'APPROVE' })

  const after = await get(who, '/standings/me')
  assert.ok(after.earned > before.earned, 'the year has moved')
  wechat.open('home')
  await wechat.on('home')
  await wechat.sees(`${after.total} 分`)
  wechat.open('me')
  await wechat.on('me')
  await wechat.tap('我的积分')
  await wechat.on('points')
  await wechat.sees(title)
})
