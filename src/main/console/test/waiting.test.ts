import { describe, expect, it } from 'vitest'
import { t } from '@/texts'

describe('the words of the console', () => {
  it('call nobody unqualified or at risk before the run', () => {
    const words = JSON.stringify(t, (_, value) => (typeof value === 'function' ? value.toString() : value))
    expect(words).not.toMatch(/不合格|风险/)
  })
})
