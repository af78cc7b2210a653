// What the walks of the demo district have in common: its people, what they put on the shelf, days there, a photo.
import assert from 'node:assert/strict'
import { deflateSync } from 'node:zlib'
import { BASE, PASSWORD } from './walk.mjs'

/** Those of the demo whom everybody may be, by what they do. */
export const PEOPLE = {
  district: '13900000001',
  secondDistrict: '13900000010',
  street: '13900000002',
  community: '13900000003',
  secretary: '13900000009',
  systemAdmin: '13900000008',
  secondSystemAdmin: '13900000012',
  member: '13900000005',
  resident: '13900000006',
}

const sessions = new Map()

/** The session of somebody of the demo, or of somebody who was made here. */
export async function sessionOf(name) {
  if (!sessions.has(name)) {
    const phone = PEOPLE[name] ?? name
    const answer = await fetch(`${BASE}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ phone, password: PASSWORD }),
    })
    const session = await answer.json()
    assert.equal(answer.status, 200, `${name} signs in: ${JSON.stringify(session)}`)
    sessions.set(name, session)
  }
  return sessions.get(name)
}

/** The community of the demo's residents. */
export async function community() {
  return (await get('community', '/me')).roles.find((role) => role.organizationId).organizationId
}

/** Somebody new with an account, so that no other walk has to do with them; the answer is the phone. */
export async function somebody(name, role, organizationId, memberId = null, by = 'district') {
  // The prefix 100 is nobody's.
  const phone = `100${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  const account = await post(by, '/accounts', { name, phone, roles: [{ role, organizationId }], memberId })
  if (account.status === 'PENDING') await post('secondSystemAdmin', `/accounts/${account.id}/confirmation`, { decision: 'APPROVE' })
  const answer = await fetch(`${BASE}/api/v1/auth/activate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ phone, code: account.activation.code, password: PASSWORD }),
  })
  assert.equal(answer.status, 200, `${name} sets a password: ${await answer.clone().text()}`)
  return phone
}

/** A new member of the demo's branch, reported in to the community. */
export async function member(name) {
  const me = await get('member', '/me')
  const known = await get('district', `/members/${me.memberId}`)
  const made = await post('district', '/members', { name, category: 'PUBLIC_INSTITUTION', branchId: known.branchId, joinedOn: '2015-07-01', communityId: known.communityId })
  return somebody(name, 'MEMBER', known.branchId, made.id)
}

export async function get(name, path) {
  return sent(name, 'GET', path)
}

export async function post(name, path, body, key = crypto.randomUUID()) {
  return sent(name, 'POST', path, body, key)
}

export async function put(name, path, version, body) {
  return sent(name, 'PUT', path, body, null, version)
}

async function sent(name, method, path, body, key, version) {
  const headers = { Authorization: `Bearer ${(await sessionOf(name)).accessToken}`, Accept: 'application/json' }
  if (body) headers['Content-Type'] = 'application/json'
  if (version) headers['If-Match'] = version
  if (key) headers['Idempotency-Key'] = key
  const answer = await fetch(`${BASE}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) })
  const text = await answer.text()
  assert.ok(answer.ok, `${name}: ${method} ${path}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : null
}

/** An item of the community that the street has approved and that stands on the shelf. */
export async function onShelf(title, more = {}) {
  const item = await post('community', '/items', {
    kind: 'OPTIONAL',
    audiences: ['MEMBER'],
    title,
    description: '按社区的安排做，约一小时。',
    category: 'VOLUNTEER',
    points: 10,
    capacity: 20,
    times: 1,
    organizationId: await community(),
    closesOn: dayIn(30),
    ...more,
  })
  await post('community', `/items/${item.id}/submit`)
  const done = await post('street', `/items/${item.id}/review`, { decision: 'APPROVE' })
  assert.equal(done.status, 'PUBLISHED')
  return done
}

/** The day in Asia/Shanghai so many days from today. */
export function dayIn(days) {
  return new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)
}

/** Words that no other run has used. */
export function fresh(words) {
  return `${words}${Date.now().toString(36).slice(-5)}${Math.floor(Math.random() * 1296).toString(36)}`
}

/** A picture that no other is like: 160 by 120, coloured by chance. */
export function photo() {
  const [width, height] = [160, 120]
  const rows = Buffer.alloc(height * (1 + width * 3))
  const tint = [0, 1, 2].map(() => Math.floor(Math.random() * 256))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * 3) + 1 + x * 3
      tint.forEach((colour, n) => (rows[at + n] = (colour + x * (n + 1) + y * 2) % 256))
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name, data) {
  const whole = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(whole))
  return Buffer.concat([size, whole, sum])
}

/** The sum that PNG asks for; early versions of Node 20 have none. */
function crc32(bytes) {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
