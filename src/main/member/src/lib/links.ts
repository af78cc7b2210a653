// Where a thing that is named by an answer is looked at.
import type { Notice, Schemas, WorklistItem } from '@client/types'
import { go } from './ui'

type Target = readonly [page: string, parameter?: string]

const WAITING: Partial<Record<WorklistItem['kind'], Target>> = {
  DISPATCH: ['dispatches'],
  HAND_OVER: ['claim', 'id'],
  CLAIMER: ['need', 'id'],
  RATING: ['need', 'id'],
  BALLOT: ['ballot', 'id'],
  PICKUP: ['orders'],
  MEETING_INVITATION: ['meeting', 'id'],
}

const SUBJECTS: Partial<Record<NonNullable<Notice['subjectType']>, Target>> = {
  CLAIM: ['claim', 'id'],
  NEED: ['need', 'id'],
  OFFER: ['offers'],
  ITEM: ['item', 'id'],
  DISPATCH: ['dispatches'],
  MEETING: ['meeting', 'id'],
  REDEMPTION: ['orders'],
  RESULT: ['result', 'id'],
  APPRAISAL: ['ballot', 'id'],
  OBJECTION: ['yearend'],
  ASSESSMENT: ['yearend'],
  HELP_PLAN: ['yearend'],
  STAR: ['stars'],
  STANDING: ['points'],
  COMPLETION: ['points'],
  INDIVIDUAL_PLAN: ['special'],
  MEMBER: ['me'],
  ORGANIZATION: ['me'],
  ACCOUNT: ['settings'],
  CASE: ['case', 'id'],
}

export function openWaiting(item: Schemas['WorklistItem']): void {
  open(WAITING[item.kind], item.id)
}

/** Whether there is a page to open for it. */
export function opens(notice: Notice): boolean {
  return SUBJECTS[notice.subjectType] !== undefined
}

export function openNotice(notice: Notice): void {
  open(SUBJECTS[notice.subjectType], notice.subjectId)
}

function open(target: Target | undefined, id: string | null): void {
  if (!target) return
  const [page, parameter] = target
  go(page, parameter && id ? { [parameter]: id } : {})
}
