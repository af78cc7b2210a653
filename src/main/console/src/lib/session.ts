// Who sits at the desk.
import { reactive } from 'vue'
import { Client, Problem, accepted, newKey, type Answer, type Store } from '@client/client'
import type { AnswerOf, Myself, Session } from '@client/types'
import { read, transport } from './transport'

const SESSION = 'console-session'

// Gone with the window: a desk is used by several people.
const store: Store = {
  read: () => JSON.parse(sessionStorage.getItem(SESSION) ?? 'null') as Session | null,
  write: (session) =>
    session ? sessionStorage.setItem(SESSION, JSON.stringify(session)) : sessionStorage.removeItem(SESSION),
}

export const api = new Client(transport, store)

export const here = reactive({
  signedIn: store.read() !== null,
  me: null as Myself | null,
  labels: {} as Record<string, string>,
  waiting: {} as Record<string, number>,
  offline: false,
  start: null as AnswerOf<'/meta/start', 'get'> | null,
})

api.onEnd(() => {
  here.signedIn = false
  here.me = null
})

export async function begin(): Promise<void> {
  here.start ??= await api.get('/meta/start')
}

export async function signedIn(session: Session): Promise<void> {
  api.begin(session)
  here.me = null
  await know()
  here.signedIn = true
}

/** Who I am, and the words of my district; asked once. */
export async function know(): Promise<Myself> {
  const [me, labels] = await Promise.all([here.me ?? api.get('/me'), api.get('/meta/labels')])
  here.me = me
  here.labels = labels
  return me
}

export async function signOut(): Promise<void> {
  try {
    await api.post('/auth/logout')
  } finally {
    api.end()
  }
}

export function can(operation: string): boolean {
  return here.me?.permissions.includes(operation) ?? false
}

/** The word for a code. */
export function label(kind: string, code: string | null | undefined): string {
  return code ? (here.labels[`${kind}.${code}`] ?? code) : ''
}

/** The codes of a kind with their words, in the order of the words' list. */
export function options(kind: string): { value: string; label: string }[] {
  return Object.entries(here.labels)
    .filter(([key]) => key.startsWith(`${kind}.`))
    .map(([key, text]) => ({ value: key.slice(kind.length + 1), label: text }))
}

/** The office in whose name the caller works: the first of the roles that has a place. */
export function office(): { id: string; name: string } | null {
  const role = here.me?.roles.find((one) => one.organizationId)
  return role ? { id: role.organizationId!, name: role.organizationName ?? '' } : null
}

/** Sends a file with a key. */
export async function sendFile<T>(route: string, file: File, query: Record<string, string> = {}, key = newKey()): Promise<T> {
  const answer = await api.withToken((token) => {
    const body = new FormData()
    body.append('file', file)
    return exchange(api.url(route, query), {
      method: 'POST',
      body,
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key, Accept: 'application/json' },
    })
  })
  return accepted(answer) as T
}

/** Fetches a table or a document and lets the browser keep it under its name. */
export async function saveFile(route: string, query: Record<string, string | undefined>, name: string): Promise<void> {
  const url = URL.createObjectURL(await fetchFile(route, query))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** Fetches something that is not JSON. */
export async function fetchFile(route: string, query: Record<string, string | undefined> = {}): Promise<Blob> {
  let found: Blob | null = null
  const answer = await api.withToken(async (token) => {
    const got = await reached(api.url(route, query), { headers: { Authorization: `Bearer ${token}` } })
    if (got.ok) {
      found = await got.blob()
      return { status: got.status, body: null, header: () => null }
    }
    return read(got)
  })
  accepted(answer)
  return found!
}

async function exchange(url: string, init: RequestInit): Promise<Answer> {
  return read(await reached(url, init))
}

async function reached(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    throw new Problem(0, 'connection-lost', '没有连上服务器，内容没有丢失，请检查网络后再试一次。')
  }
}
