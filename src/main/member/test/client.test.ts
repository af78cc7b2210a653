import { describe, expect, it } from 'vitest'
import { Client, Problem, newKey, type Answer, type Store, type Wire } from '@client/client'
import type { Session } from '@client/types'

function session(accessToken: string, refreshToken = 'r-' + accessToken): Session {
  return { accessToken, refreshToken, expiresIn: 600, account: { id: '1', name: '甲', memberId: null, roles: [] } }
}

function kept(begin: Session | null): Store & { now: Session | null } {
  const store = { now: begin, read: () => store.now, write: (next: Session | null) => void (store.now = next) }
  return store
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, body, header: (name) => headers[name] ?? null }
}

const EXPIRED = answer(401, { code: 'unauthenticated', status: 401, detail: '请登录' })

describe('a token that ran out', () => {
  it('is renewed once for all that wait, and everything is answered', async () => {
    const store = kept(session('old'))
    const sent: Wire[] = []
    const client = new Client(async (wire) => {
      sent.push(wire)
      if (wire.url.endsWith('/auth/refresh')) return answer(200, session('new'))
      return wire.headers.Authorization === 'Bearer new' ? answer(200, { count: 1 }) : EXPIRED
    }, store)
    const counts = await Promise.all([1, 2, 3].map(() => client.get('/notices/unread')))
    expect(counts).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }])
    expect(sent.filter((wire) => wire.url.endsWith('/auth/refresh'))).toHaveLength(1)
    expect(store.now?.accessToken).toBe('new')
  })

  it('ends the session when it cannot be renewed, and says so', async () => {
    const store = kept(session('old'))
    const client = new Client(
      async (wire) => (wire.url.endsWith('/auth/refresh') ? answer(401, { code: 'refresh-invalid' }) : EXPIRED),
      store,
    )
    let told = 0
    client.onEnd(() => told++)
    await expect(client.get('/notices/unread')).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(store.now).toBeNull()
    expect(told).toBe(1)
  })

  it('keeps the session while the service is down', async () => {
    const store = kept(session('old'))
    const client = new Client(
      async (wire) => (wire.url.endsWith('/auth/refresh') ? answer(503, { code: 'overloaded' }) : EXPIRED),
      store,
    )
    await expect(client.get('/notices/unread')).rejects.toBeInstanceOf(Problem)
    expect(store.now).not.toBeNull()
  })

  it('takes the one that another window renewed meanwhile', async () => {
    const store = kept(session('old'))
    const client = new Client(async (wire) => {
      if (wire.headers.Authorization === 'Bearer old') {
        store.now = session('other')
        return EXPIRED
      }
      return answer(200, { count: 2 })
    }, store)
    expect(await client.get('/notices/unread')).toEqual({ count: 2 })
  })
})

describe('what a person wants', () => {
  it('goes out again under the key of the request that was lost, and under its own the next time', async () => {
    const keys: (string | undefined)[] = []
    const client = new Client(async (wire) => {
      keys.push(wire.headers['Idempotency-Key'])
      if (keys.length === 1) throw new Error('gone')
      return answer(200, { count: 0 })
    }, kept(session('a')))
    const wish = () => client.post('/notices/read-all', undefined as never)
    await expect(wish()).rejects.toMatchObject({ status: 0, lost: true })
    await wish()
    await wish()
    expect(keys[0]).toBeDefined()
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('is not taken for another thing that was lost before it, and is known again after that', async () => {
    const sent: [string, string | undefined][] = []
    const client = new Client(async (wire) => {
      sent.push([wire.url, wire.headers['Idempotency-Key']])
      if (sent.length === 1) throw new Error('gone')
      return answer(200, {})
    }, kept(session('a')))
    const claim = (id: string) => client.post('/items/{id}/claims', {} as never, { path: { id } })
    await expect(claim('one')).rejects.toMatchObject({ lost: true })
    await claim('two')
    await claim('one')
    expect(sent[1]![1]).not.toBe(sent[0]![1])
    expect(sent[2]).toEqual(sent[0])
  })

  it('has keys that are UUIDs and differ', () => {
    const keys = new Set(Array.from({ length: 200 }, newKey))
    expect(keys.size).toBe(200)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('names the fields that are wrong', async () => {
    const client = new Client(
      async () => answer(400, { code: 'validation-failed', detail: '有误', errors: [{ field: 'title', message: '请填写' }] }),
      kept(null),
    )
    const failure = await client.post('/needs', {} as never).catch((problem: Problem) => problem)
    expect((failure as Problem).of('title')).toBe('请填写')
    expect((failure as Problem).of('category')).toBeUndefined()
  })

  it('leaves out of an address what is not asked for', () => {
    const client = new Client(async () => answer(200, {}), kept(null))
    expect(client.url('/items', { q: '陪 护', kind: undefined, status: ['A', 'B'], x: '' })).toBe(
      '/api/v1/items?q=%E9%99%AA%20%E6%8A%A4&status=A&status=B',
    )
  })
})
