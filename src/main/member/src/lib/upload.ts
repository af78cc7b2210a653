import { accepted, Problem, type Answer } from '@client/client'
import type { Schemas } from '@client/types'
import { api } from './session'
import { parsed } from './transport'

/** Sends a picture of this phone. */
export async function upload(filePath: string): Promise<Schemas['Evidence']> {
  const answer = await api.withToken(
    (token) =>
      new Promise<Answer>((resolve, reject) => {
        uni.uploadFile({
          url: api.url('/evidence'),
          filePath,
          name: 'file',
          header: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
          success: (sent) => resolve({ status: sent.statusCode, header: () => null, body: parsed(sent.data) }),
          fail: () => reject(new Problem(0, 'connection-lost', '照片没有传上去，请检查网络后再试一次。')),
        })
      }),
  )
  return accepted(answer) as Schemas['Evidence']
}
