// The parts of which the handling of each kind is made: what is looked at, what may be said, how it is sent.
import type { Schemas } from '@client/types'
import { day, moment } from '@client/format'
import { api } from './session'

export type Kind = Schemas['WorklistItem']['kind']
export type Fact = [name: string, text: string | null | undefined]

/** What a person has decided; which parts are asked for depends on the kind. */
export interface Said {
  decision: Schemas['Decision']
  reason: string
  points: number | null
  number: string
  meeting: string
  heldOn: string
  grade: string
  publicTitle: string
  publicDescription: string
  difficulty: string
  capacity: number | null
  closesOn: string
  place: string
  category: string
  audiences: string[]
  times: number
  every: string
  checkInRequired: boolean
  evidenceRequired: boolean
}

export interface Handling {
  /** What is looked at before deciding. */
  read(id: string): Promise<{ facts: Fact[]; value: unknown }>
  /** Which decisions there are, the first of them with the key a. */
  decisions: { decision: Schemas['Decision']; word: string; reason: boolean }[]
  /** What is asked beside the reason. */
  asks?: (keyof Said)[]
  decide(id: string, said: Said): Promise<unknown>
  /** Whether many may be decided at once. */
  bulk?: boolean
}

export const YES = (word: string) => ({ decision: 'APPROVE' as const, word, reason: false })
export const BACK = (word = '退回') => ({ decision: 'RETURN' as const, word, reason: true })
export const NO = (word = '不同意') => ({ decision: 'REJECT' as const, word, reason: true })

export function verdict(said: Said): Schemas['Verdict'] {
  return { decision: said.decision, reason: said.reason || null }
}

export function proposal(said: Said): Schemas['ReviewProposal'] {
  const approved = said.decision === 'APPROVE'
  return {
    decision: said.decision,
    reason: said.reason || null,
    publicTitle: approved ? said.publicTitle || null : null,
    publicDescription: approved ? said.publicDescription || null : null,
    difficulty: approved && said.difficulty ? (said.difficulty as 'EASY') : null,
    capacity: approved ? said.capacity : null,
    closesOn: approved && said.closesOn ? said.closesOn : null,
    place: approved && said.place ? said.place : null,
    category: approved && said.category ? said.category : null,
    audiences: approved && said.audiences.length ? (said.audiences as Schemas['HolderType'][]) : null,
    times: approved && said.times > 1 ? said.times : null,
    every: approved && said.every ? (said.every as 'MONTH') : null,
    checkInRequired: approved && said.checkInRequired ? true : null,
    evidenceRequired: approved && said.evidenceRequired ? true : null,
  }
}

/** A second person confirms what a first one asked for: the same operation, with a reason of the own. */
export function second(word: string, send: (id: string, reason: string) => Promise<unknown>): Handling {
  return {
    read: async () => ({ facts: [['说明', '另一位同志已提出，需要您作为第二人确认后才生效。']], value: null }),
    decisions: [{ decision: 'APPROVE', word, reason: true }],
    decide: (id, said) => send(id, said.reason),
  }
}

export const at = (id: string) => ({ path: { id } })

export function claimFacts(claim: Schemas['Claim']): Fact[] {
  return [
    ['项目', claim.itemTitle],
    ['认领方', claim.holder.name],
    ['状态', claim.statusTitle],
    ['分值', `${claim.points} 分`],
    ['服务日期', day(claim.servedOn)],
    ['约定', claim.appointment ? moment(claim.appointment.startsAt) : null],
    ['签到', claim.checkedInAt ? moment(claim.checkedInAt) : null],
    ['完成情况', claim.visits.map((visit) => `${day(visit.servedOn)} ${visit.minutes ? `${visit.minutes} 分钟 ` : ''}${visit.summary}`).join('\n')],
    ['评价', claim.rating ? `${claim.rating.stars} 星 ${claim.rating.comment ?? ''}` : null],
    ['缺席', claim.absence ? `${claim.absence.title} ${claim.absence.reason ?? ''}` : null],
  ]
}

export const claim = async (id: string) => {
  const value = await api.get('/claims/{id}', {}, { path: { id } })
  return { facts: claimFacts(value), value }
}

export const plan = async (id: string) => {
  const value = await api.get('/individual-plans/{id}', {}, { path: { id } })
  return {
    facts: [
      ['党员', value.memberName],
      ['年度', String(value.year)],
      ['项目', value.items.map((item) => `${item.title} ${item.times} 次 ${item.points} 分`).join('\n')],
      ['理由', value.basis],
      ['支部会议', [value.meeting, day(value.decidedOn)].filter(Boolean).join(' ')],
    ] as Fact[],
    value,
  }
}

export const meeting = async (id: string) => {
  const value = await api.get('/meetings/{id}', {}, { path: { id } })
  return {
    facts: [
      ['会议', `${value.kindTitle} ${value.title}`],
      ['召开单位', value.organizationName],
      ['时间', value.startsAt ? moment(value.startsAt) : day(value.heldOn)],
      ['地点', value.place],
      ['议题', value.agenda.map((topic) => `${topic.position}. ${topic.title}`).join('\n')],
      ['到会', `${value.counts.present} / ${value.counts.invited}`],
    ] as Fact[],
    value,
  }
}

export async function caseFacts(id: string): Promise<{ facts: Fact[]; value: unknown }> {
  const value = await api.get('/cases/{id}', {}, { path: { id } })
  return {
    facts: [
      ['编号', value.number],
      ['网格', value.placeName],
      ['内容', value.description],
      ['事项类别', value.matterTitle],
      ['上报人', [value.reporterName, value.contact?.phone].filter(Boolean).join(' ')],
      ['派单', value.orders.map((one) => `${one.departmentName} ${one.statusTitle} ${one.settlement ?? ''}`).join('\n')],
    ],
    value: null,
  }
}

export async function orderFacts(id: string): Promise<{ facts: Fact[]; value: unknown }> {
  const page = await api.get('/case-orders', { status: 'SENT,ACKNOWLEDGED,NOT_OURS', limit: 100 } as never)
  const value = page.items.find((one) => one.id === id) ?? null
  return {
    facts: value
      ? [
          ['编号', value.caseNumber],
          ['网格', value.placeName],
          ['部门', `${value.departmentName}（${value.lead ? '牵头' : '协办'}）`],
          ['状态', `${value.statusTitle}${value.overdue ? '，已超时' : ''}`],
          ['时限', `${moment(value.acknowledgeBy)} 前签收，${moment(value.settleBy)} 前办结`],
          ['退单理由', value.refusal],
          ['延期', value.extension ? `${value.extension.hours} 小时：${value.extension.reason}` : null],
        ]
      : [],
    value: null,
  }
}
