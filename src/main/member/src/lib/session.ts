// Who is here: the session, kept on the phone; what may be done; how large the words are.
import { reactive } from 'vue'
import { Client, type Store } from '@client/client'
import type { AnswerOf, Holder, Myself, Session } from '@client/types'
import { transport } from './transport'

const SESSION = 'session'
const ELDER = 'elder'
const LABELS = 'labels'

const store: Store = {
  read: () => (uni.getStorageSync(SESSION) as Session) || null,
  write: (session) => (session ? uni.setStorageSync(SESSION, session) : uni.removeStorageSync(SESSION)),
}

/** Where the service is: beside the page in a browser; a mini-program names it at build time. */
export const ORIGIN: string = import.meta.env.VITE_SERVICE ?? ''

export const api = new Client(transport, store, ORIGIN + '/api/v1')

export const here = reactive({
  signedIn: false,
  me: null as Myself | null,
  labels: {} as Record<string, string>,
  unread: 0,
  /** Size of the words in pixels, and whether one thing stands on a screen. */
  size: 16,
  elder: false,
  offline: false,
  start: null as AnswerOf<'/meta/start', 'get'> | null,
})

/** Reads what was kept on the phone; needs no connection. */
export function restore(): void {
  here.signedIn = store.read() !== null
  const kept = uni.getStorageSync(ELDER) as { elder: boolean; size: number } | ''
  if (kept) {
    here.elder = kept.elder
    here.size = kept.size
  }
  api.onEnd(() => {
    here.signedIn = false
    here.me = null
    uni.showToast({ title: '登录已过期，请重新登录', icon: 'none' })
  })
}

/** Larger words and one thing a screen, or as usual. */
export function chooseSize(elder: boolean, size: number): void {
  here.elder = elder
  here.size = Math.min(30, Math.max(elder ? 18 : 16, size))
  uni.setStorageSync(ELDER, { elder: here.elder, size: here.size })
}

/** What everybody may know before signing in: whether this is a demo, and whom one may be in it. */
export async function begin(): Promise<void> {
  here.start ??= await api.get('/meta/start')
}

export async function signedIn(session: Session): Promise<void> {
  api.begin(session)
  here.signedIn = true
  here.me = null
  await myself()
}

/** Who I am; asked once. */
export async function myself(): Promise<Myself> {
  here.me ??= await api.get('/me')
  return here.me
}

let labelsAsked = false

/** The words for codes; until they come, and without a connection, those of last time. */
export async function labels(): Promise<Record<string, string>> {
  if (labelsAsked) return here.labels
  here.labels = (uni.getStorageSync(LABELS) as Record<string, string>) || {}
  here.labels = await api.get('/meta/labels')
  labelsAsked = true
  uni.setStorageSync(LABELS, here.labels)
  return here.labels
}

/** The word for a code: `label('ItemKind', 'MANDATORY')`. */
export function label(kind: string, code: string | null | undefined): string {
  return code ? (here.labels[`${kind}.${code}`] ?? code) : ''
}

export async function signOut(): Promise<void> {
  try {
    await api.post('/auth/logout')
  } finally {
    store.write(null)
    here.signedIn = false
    here.me = null
  }
}

/** Those in whose name the caller may act: as a member, as a resident, for a unit. */
export function holders(me: Myself): (Holder & { name: string })[] {
  const own: (Holder & { name: string })[] = []
  if (me.memberId) own.push({ type: 'MEMBER', id: me.memberId, name: me.name })
  for (const role of me.roles) {
    if (role.role === 'UNIT_OFFICER' && role.organizationId) {
      own.push({ type: 'ORGANIZATION', id: role.organizationId, name: role.organizationName ?? '本单位' })
    }
    if (role.role === 'RESIDENT') own.push({ type: 'RESIDENT', id: me.id, name: me.name })
  }
  return own
}

/** The community that the caller lives in or reports in to. */
export async function community(): Promise<{ id: string; name: string } | null> {
  const me = await myself()
  const resident = me.roles.find((role) => role.role === 'RESIDENT' && role.organizationId)
  if (resident) return { id: resident.organizationId!, name: resident.organizationName ?? '' }
  if (me.memberId) {
    const member = await api.get('/members/{id}', {}, { path: { id: me.memberId } })
    if (member.communityId) return { id: member.communityId, name: member.communityName ?? '' }
  }
  const office = me.roles.find((role) => role.role === 'COMMUNITY_STAFF' && role.organizationId)
  return office ? { id: office.organizationId!, name: office.organizationName ?? '' } : null
}
