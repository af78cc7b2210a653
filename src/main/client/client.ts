import type { AnswerOf, BodyOf, ProblemBody, QueryOf, RouteOf, Session } from './types'

/** One request as it goes over the wire. */
export interface Wire {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: string
}

/** What came back. */
export interface Answer {
  status: number
  header(name: string): string | null
  body: unknown
}

/** How requests leave this machine: `fetch` at a desk, `uni.request` on a phone. It fails only when nothing came back. */
export type Transport = (wire: Wire) => Promise<Answer>

/** Where a session is kept between visits. */
export interface Store {
  read(): Session | null
  write(session: Session | null): void
}

/** A refusal of the service, or a connection that was lost (`status` 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: NonNullable<ProblemBody['errors']> = [],
    readonly bindTicket: string | null = null,
  ) {
    super(detail)
  }

  /** Whether nothing is known of what became of it: the same request with the same key may be sent again. */
  get lost(): boolean {
    return this.status === 0
  }

  /** The sentence about one field, if there is one. */
  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message
  }
}

/** An answer with the version it had. */
export interface Versioned<T> {
  value: T
  etag: string | null
}

type Values = Record<string, string | number | boolean | null | undefined | readonly string[]>

interface Options {
  path?: Record<string, string>
  /** Of a change: the version that is changed. */
  ifMatch?: string | number | null
  headers?: Record<string, string>
}

const MOST_LOST = 50
const LOST = '没有连上服务器，内容没有丢失，请检查网络后再试一次。'

/** The public API for a page: tokens, their renewal once for all who wait, request keys, refusals as {@link Problem}. */
export class Client {
  private renewal: Promise<boolean> | null = null
  private readonly ended = new Set<() => void>()
  /** What was sent and never answered, with the key it went under. */
  private readonly lost = new Map<string, string>()

  constructor(
    private readonly transport: Transport,
    private readonly store: Store,
    private readonly base = '/api/v1',
  ) {}

  begin(session: Session): void {
    this.store.write(session)
  }

  end(): void {
    this.store.write(null)
    this.ended.forEach((tell) => tell())
  }

  /** Tells when the session has come to its end. */
  onEnd(tell: () => void): void {
    this.ended.add(tell)
  }

  async get<P extends RouteOf<'get'>>(
    route: P,
    query: QueryOf<P, 'get'> | Values = {},
    options: Options = {},
  ): Promise<AnswerOf<P, 'get'>> {
    return (await this.send('GET', route, query as Values, undefined, options)).value as AnswerOf<P, 'get'>
  }

  /** Reads what is to be changed, with its version. */
  async read<P extends RouteOf<'get'>>(route: P, options: Options = {}): Promise<Versioned<AnswerOf<P, 'get'>>> {
    return (await this.send('GET', route, {}, undefined, options)) as Versioned<AnswerOf<P, 'get'>>
  }

  async post<P extends RouteOf<'post'>>(
    route: P,
    body?: BodyOf<P, 'post'>,
    options: Options = {},
  ): Promise<AnswerOf<P, 'post'>> {
    const wish = filled(route, options.path ?? {}) + JSON.stringify(body ?? null)
    const key = this.keyOf(wish)
    try {
      return (await this.send('POST', route, {}, body, options, key)).value as AnswerOf<P, 'post'>
    } catch (failure) {
      if (failure instanceof Problem && failure.lost) this.remember(wish, key)
      throw failure
    }
  }

  async put<P extends RouteOf<'put'>>(
    route: P,
    body: BodyOf<P, 'put'>,
    options: Options = {},
  ): Promise<AnswerOf<P, 'put'>> {
    return (await this.send('PUT', route, {}, body, options)).value as AnswerOf<P, 'put'>
  }

  /** The address of something that is fetched by other means (an upload, a download). */
  url(route: string, query: Values = {}, path: Record<string, string> = {}): string {
    return this.base + filled(route, path) + asQuery(query)
  }

  /** Runs what needs a token; when it has run out it is renewed, once for all that wait, and the run repeated. */
  async withToken(run: (token: string | null) => Promise<Answer>): Promise<Answer> {
    const before = this.store.read()
    const answer = await run(before?.accessToken ?? null)
    if (answer.status !== 401 || before === null || codeOf(answer) !== 'unauthenticated') {
      return answer
    }
    const now = this.store.read()
    if (now !== null && now.accessToken !== before.accessToken) {
      return run(now.accessToken)
    }
    return (await this.renew(before)) ? run(this.store.read()?.accessToken ?? null) : answer
  }

  /** The key a lost request went under when it is sent again; another thing than the one that was lost has its own. */
  private keyOf(wish: string): string {
    const known = this.lost.get(wish)
    this.lost.delete(wish)
    return known ?? newKey()
  }

  private remember(wish: string, key: string): void {
    this.lost.set(wish, key)
    if (this.lost.size > MOST_LOST) this.lost.delete(this.lost.keys().next().value!)
  }

  private async send(
    method: Wire['method'],
    route: string,
    query: Values,
    body: unknown,
    options: Options,
    key?: string,
  ): Promise<Versioned<unknown>> {
    const headers: Record<string, string> = { Accept: 'application/json', ...options.headers }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (key) headers['Idempotency-Key'] = key
    if (options.ifMatch !== undefined && options.ifMatch !== null) headers['If-Match'] = asTag(options.ifMatch)
    const wire = { method, url: this.url(route, query, options.path), body: body && JSON.stringify(body) } as Wire
    const answer = await this.withToken(async (token) => {
      try {
        return await this.transport({
          ...wire,
          headers: token ? { ...headers, Authorization: `Bearer ${token}` } : headers,
        })
      } catch {
        throw new Problem(0, 'connection-lost', LOST)
      }
    })
    return { value: accepted(answer), etag: answer.header('ETag') }
  }

  private renew(session: Session): Promise<boolean> {
    this.renewal ??= this.renewed(session).finally(() => (this.renewal = null))
    return this.renewal
  }

  private async renewed(session: Session): Promise<boolean> {
    const body = JSON.stringify({ refreshToken: session.refreshToken })
    let answer: Answer
    try {
      answer = await this.transport({
        method: 'POST',
        url: this.base + '/auth/refresh',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body,
      })
    } catch {
      throw new Problem(0, 'connection-lost', LOST)
    }
    if (answer.status === 200) {
      this.store.write(answer.body as Session)
      return true
    }
    if (answer.status < 500 && answer.status !== 429) this.end()
    return false
  }
}

/** The body of an answer that went well; refusals are thrown. */
export function accepted(answer: Answer): unknown {
  if (answer.status >= 200 && answer.status < 300) return answer.body
  const problem = answer.body as Partial<ProblemBody> | null
  if (problem && typeof problem === 'object' && typeof problem.code === 'string') {
    throw new Problem(
      answer.status,
      problem.code,
      problem.detail ?? '办理没有成功，请稍后再试。',
      problem.errors ?? [],
      problem.bindTicket ?? null,
    )
  }
  throw new Problem(answer.status, 'unreadable', '服务器的回答无法识别，请稍后再试。')
}

function codeOf(answer: Answer): string | undefined {
  return (answer.body as Partial<ProblemBody> | null)?.code
}

function filled(route: string, path: Record<string, string>): string {
  return route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
}

function asQuery(query: Values): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}=${encodeURIComponent(String(one))}`))
  return parts.length ? '?' + parts.join('&') : ''
}

function asTag(version: string | number): string {
  const text = String(version)
  return text.startsWith('"') ? text : `"${text}"`
}

/** A key for what a person wants. */
export function newKey(): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
