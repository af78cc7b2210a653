// The export inbox: what was begun in the background, and what is ready and was not fetched yet.
import { reactive } from 'vue'
import type { Schemas } from '@client/types'
import { api, can, here } from './session'

type Export = Schemas['ReportExport']
const EVERY_MILLIS = 1500

export const inbox = reactive({ items: [] as Export[], watching: false })

export const isUnderWay = (one: Export): boolean => one.status === 'QUEUED' || one.status === 'RUNNING'
export const isNew = (one: Export): boolean => one.status === 'DONE' && one.readyAt !== null && one.downloadedAt === null

export async function loadExports(): Promise<void> {
  if (!can('listReportExports')) return
  inbox.items = (await api.get('/report-exports', { limit: 20 } as never)).items
}

/** Looks again until nothing is under way any more, or nobody is here. */
export async function watchExports(): Promise<void> {
  await loadExports()
  if (inbox.watching) return
  inbox.watching = true
  try {
    while (here.signedIn && inbox.items.some(isUnderWay)) {
      await new Promise((next) => setTimeout(next, EVERY_MILLIS))
      await loadExports().catch(() => undefined)
    }
  } finally {
    inbox.watching = false
  }
}
