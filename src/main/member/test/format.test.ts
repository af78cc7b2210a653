import { describe, expect, it } from 'vitest'
import { checkInScene, day, daysUntil, deadline, distance, instant, isoToday, moment, places, signed } from '@client/format'

describe('days are those of Asia/Shanghai', () => {
  it('writes a day with its weekday, and names another year', () => {
    expect(day('2026-03-15', '2026-11-27')).toBe('3月15日 周日')
    expect(day('2025-03-15', '2026-11-27')).toBe('2025年3月15日 周六')
    expect(day(null)).toBe('')
  })

  it('is tomorrow there while it is still today in Greenwich', () => {
    expect(isoToday(new Date('2026-11-27T16:30:00Z'))).toBe('2026-11-28')
    expect(moment('2026-11-27T16:30:00Z')).toContain('11月28日 周六 00:30')
  })

  it('makes an instant of a chosen day and time', () => {
    expect(Date.parse(instant('2026-11-28', '09:05'))).toBe(Date.parse('2026-11-28T01:05:00Z'))
  })

  it.each([
    ['2026-11-27', 0, '今天截止'],
    ['2026-11-30', 3, '还有 3 天截止'],
    ['2026-12-31', 34, '12月31日 周四前'],
    ['2026-11-26', -1, '11月26日 周四已截止'],
  ])('tells the time left until %s', (text, days, words) => {
    expect(daysUntil(text, '2026-11-27')).toBe(days)
    expect(deadline(text, '2026-11-27')).toBe(words)
  })
})

describe('amounts have units', () => {
  it.each([
    [null, '名额不限'],
    [0, '名额已满'],
    [3, '剩 3 个名额'],
  ])('%s places', (remaining, words) => expect(places(remaining)).toBe(words))

  it.each([
    [5, '+5'],
    [-5, '−5'],
    [0, '0'],
  ])('%s points', (points, words) => expect(signed(points)).toBe(words))

  it.each([
    [350, '350 米'],
    [1250, '1.3 公里'],
    [null, ''],
  ])('%s metres', (metres, words) => expect(distance(metres)).toBe(words))
})

describe('the code of a place', () => {
  it('names its item in 22 letters, so that a scene of 32 holds it', () => {
    // As org.dangjian.market.platform.page.PageLinks writes it.
    expect(checkInScene('AaIdET8HdGuMiY06GXqNSw.446035')).toEqual({ item: '01a21d11-3f07-746b-8c89-8d3a197a8d4b', code: '446035' })
    expect(checkInScene('446035')).toEqual({ item: '', code: '446035' })
  })
})
