// A district of its own, made through the API, where a walk meets nobody else's work.
import { PEOPLE, dayIn, fresh, get, post, put, somebody } from './district.mjs'

/**
 * A street, a community, a unit with a branch, an account for each office. All are invented. The accounts are the system
 * administrator's: who makes somebody's account may not look at their work for a month.
 */
export async function town() {
  const code = fresh('W1').toUpperCase()
  const admin = PEOPLE.systemAdmin
  const place = (by, more, name, level, parentCode) => post(by, '/organizations', { code: code + more, name, level, ...(parentCode !== null && { parentCode: code + parentCode }) }).then((one) => one.id)
  const district = await place(admin, '', `${code}区`, 'DISTRICT', null)
  const one = { code, district }
  one.districtAdmin = await somebody('区管理员', 'DISTRICT_ADMIN', district, null, admin)
  one.street = await place(one.districtAdmin, '-1', '试验街道', 'STREET', '')
  one.community = await place(one.districtAdmin, '-11', '试验社区居委会', 'COMMUNITY', '-1')
  one.unit = await place(one.districtAdmin, '-U', '试验医院', 'STATIONED_UNIT', '')
  one.branch = await place(one.districtAdmin, '-U1', '试验医院第一党支部', 'BRANCH', '-U')
  one.streetStaff = await somebody('街道干部', 'STREET_STAFF', one.street, null, admin)
  one.communityStaff = await somebody('社区干部', 'COMMUNITY_STAFF', one.community, null, admin)
  one.secretary = await somebody('支部书记', 'BRANCH_SECRETARY', one.branch, null, admin)
  await post(one.districtAdmin, `/organizations/${one.unit}/report-ins`, { communityId: one.community, kind: 'REPORT_IN', from: '2020-01-01' })
  return one
}

/** A member of the town's branch who reports in to its community, with an account. */
export async function townMember(one, name = fresh('党员')) {
  const made = await post(one.districtAdmin, '/members', { name, category: 'PUBLIC_INSTITUTION', stage: 'FULL', joinedOn: '2012-07-01', branchId: one.branch })
  await post(one.districtAdmin, `/members/${made.id}/report-ins`, { communityId: one.community, kind: 'REPORT_IN', from: '2020-01-01' })
  return { name, id: made.id, phone: await somebody(name, 'MEMBER', one.branch, made.id, PEOPLE.systemAdmin) }
}

/** An item of the town that its street has approved. */
export async function townItem(one, title) {
  const item = await post(one.communityStaff, '/items', {
    kind: 'OPTIONAL',
    audiences: ['MEMBER'],
    title,
    description: '按社区的安排做，约一小时。',
    category: 'VOLUNTEER',
    points: 10,
    capacity: 20,
    times: 1,
    organizationId: one.community,
    closesOn: dayIn(30),
  })
  await post(one.communityStaff, `/items/${item.id}/submit`)
  return post(one.streetStaff, `/items/${item.id}/review`, { decision: 'APPROVE' })
}

/** Somebody of the town takes an item and says that it is done. */
export async function handedIn(item, member) {
  const claim = await post(member.phone, `/items/${item.id}/claims`, { holder: { type: 'MEMBER', id: member.id } })
  return post(member.phone, `/claims/${claim.id}/completion`, { servedOn: dayIn(0), summary: '已按要求完成。' })
}

/** Points of a past year, by two people. */
export async function reward(one, member, points, year) {
  const proposed = await post(one.communityStaff, '/adjustments', {
    holder: { type: 'MEMBER', id: member.id },
    kind: 'REWARD',
    points,
    basis: '年度表彰决定',
    occurredOn: `${year}-06-01`,
  })
  return post(one.districtAdmin, `/adjustments/${proposed.id}/review`, { decision: 'APPROVE' })
}

/** Lets every member of the town redeem, whatever last year's result was. */
export async function openRedemption(one) {
  await put(one.districtAdmin, `/organizations/${one.district}/settings`, '"0"', {
    reviewLevels: 2,
    difficultyPoints: { easy: 5, normal: 10, hard: 15, veryHard: 20 },
    redemptionForAll: true,
    creditResets: false,
  })
}

/** The shipped scheme without its mandatory items, as this district's own for a past year. */
export async function pastScheme(one, year) {
  const all = await get(one.districtAdmin, `/schemes?status=PUBLISHED&limit=100&audience=MEMBER&year=${dayIn(0).slice(0, 4)}`)
  const { mandatory, year: _, ...definition } = all.items.find((scheme) => scheme.organizationId === null).definition
  const draft = await post(one.districtAdmin, '/schemes', { definition, year })
  return post(one.districtAdmin, `/schemes/${draft.id}/publish`)
}
