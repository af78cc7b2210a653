import { Problem } from '@client/client'
import type { Schemas } from '@client/types'
import { api } from './session'

type Job = Schemas['JobView']
const EVERY_MILLIS = 800

/** Waits until a job has come to its end, telling how far it is; one that failed or was cancelled is thrown. */
export async function done(begun: Job, tell: (job: Job) => void = () => undefined): Promise<Job> {
  let job = begun
  while (job.status === 'QUEUED' || job.status === 'RUNNING') {
    tell(job)
    await new Promise((next) => setTimeout(next, EVERY_MILLIS))
    job = await api.get('/jobs/{id}', {}, { path: { id: begun.id } })
  }
  if (job.status !== 'DONE') throw new Problem(422, 'job-failed', job.message ?? '没有完成，请再试一次。')
  return job
}

/** What a job that is done has found. */
export async function result<T extends Schemas['JobResult']>(job: Job): Promise<T> {
  return (await api.get('/jobs/{id}/result', {}, { path: { id: job.id } })) as T
}
