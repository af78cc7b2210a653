// How days, instants and amounts are written: 3月15日 周日, 10 分, 剩 3 个名额. The days are those of Asia/Shanghai.

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const SHANGHAI_MINUTES = 8 * 60

/** `2026-03-15` as 3月15日 周日; another year than this one is named. */
export function day(text: string | null | undefined, today = isoToday()): string {
  if (!text) return ''
  const [year, month, date] = text.slice(0, 10).split('-').map(Number) as [number, number, number]
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]
  const head = today.startsWith(String(year)) ? '' : `${year}年`
  return `${head}${month}月${date}日 ${weekday}`
}

/** The same with its year, whichever it is: what is held beside a paper. */
export function fullDay(text: string | null | undefined): string {
  return day(text, '')
}

/** An instant as 3月15日 周日 09:30, in Asia/Shanghai whatever the device is set to. */
export function moment(text: string | null | undefined): string {
  if (!text) return ''
  const there = shanghai(new Date(text))
  return `${day(there.slice(0, 10))} ${there.slice(11, 16)}`
}

/** Today's day in Asia/Shanghai. */
export function isoToday(now = new Date()): string {
  return shanghai(now).slice(0, 10)
}

/** A day and a time that somebody chose there, as an instant. */
export function instant(date: string, time: string): string {
  return `${date}T${time}:00+08:00`
}

function shanghai(when: Date): string {
  return new Date(when.getTime() + SHANGHAI_MINUTES * 60_000).toISOString()
}

/** How many days until that day; 0 is today. */
export function daysUntil(text: string, today = isoToday()): number {
  return Math.round((Date.parse(text.slice(0, 10)) - Date.parse(today)) / 86_400_000)
}

/** 今天截止, 还有 3 天, 3月15日 周日前. */
export function deadline(text: string, today = isoToday()): string {
  const days = daysUntil(text, today)
  if (days < 0) return `${day(text, today)}已截止`
  if (days === 0) return '今天截止'
  return days <= 7 ? `还有 ${days} 天截止` : `${day(text, today)}前`
}

/** How many places are left; `null` means that there is no limit. */
export function places(remaining: number | null): string {
  if (remaining === null) return '名额不限'
  return remaining > 0 ? `剩 ${remaining} 个名额` : '名额已满'
}

/** +10 分, −5 分. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0'
}

/** 350 米, 1.2 公里. */
export function distance(metres: number | null | undefined): string {
  if (metres === null || metres === undefined) return ''
  return metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** What the scene of a check-in code says: the item's id as 22 letters of Base64url, a point, the code of the moment. */
export function checkInScene(scene: string): { item: string; code: string } {
  const [short = '', code] = scene.split('.')
  if (code === undefined || short.length !== 22) return { item: '', code: scene }
  const bits = [...short].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(6, '0')).join('')
  const hex = (bits.slice(0, 128).match(/.{4}/g) ?? []).map((four) => parseInt(four, 2).toString(16)).join('')
  return { item: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), code }
}
