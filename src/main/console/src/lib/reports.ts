// What is asked of a report is remembered, and what its cells say.
import type { Schemas } from '@client/types'

const KEPT = 'report-parameters'

export interface Parameters {
  organizationId: string
  now: number
  years: Record<string, number>
  half: number | null
  quarter: number | null
  month: number | null
  audience: 'MEMBER' | 'ORGANIZATION'
  last: string
}

/** As they were left the last time; the place is the caller's own, for several people sit at a desk. */
export function keptParameters(organizationId: string, now: number): Parameters {
  const fresh: Parameters = { organizationId, now, years: {}, half: null, quarter: null, month: null, audience: 'MEMBER', last: '' }
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Parameters>
    return { ...fresh, ...kept, years: kept.years ?? {}, organizationId, now }
  } catch {
    return fresh
  }
}

export function keepParameters(parameters: Parameters, last: string): void {
  parameters.last = last
  const { years, half, quarter, month, audience } = parameters
  localStorage.setItem(KEPT, JSON.stringify({ years, half, quarter, month, audience, last }))
}

/** What a cell says, as the paper has it. */
export function cellOf(column: Schemas['ReportColumn'], row: Record<string, unknown>): string {
  let value = row[column.key]
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    value = (value as Record<string, unknown>)[column.part]
  }
  if (value === null || value === undefined) return column.absent
  if (typeof value === 'boolean') return column.words[value ? 0 : 1] ?? ''
  if (Array.isArray(value)) return value.join('；')
  if (column.kind === 'MOMENT') return moment(String(value))
  return String(value)
}

/** A moment of China, whatever the desk's own zone. */
function moment(text: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .formatToParts(new Date(text))
      .map((part) => [part.type, part.value]),
  )
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`
}
