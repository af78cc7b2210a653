import type { Answer, Transport, Wire } from '@client/client'

const PATIENCE = 20_000

/** Requests of a phone, in a browser and in WeChat. */
export const transport: Transport = (wire: Wire) =>
  new Promise<Answer>((resolve, reject) => {
    uni.request({
      url: wire.url,
      method: wire.method,
      header: wire.headers,
      data: wire.body,
      timeout: PATIENCE,
      success: (answer) => {
        const headers = answer.header as Record<string, string>
        resolve({
          status: answer.statusCode,
          header: (name) => headers[name] ?? headers[name.toLowerCase()] ?? null,
          body: parsed(answer.data),
        })
      },
      fail: reject,
    })
  })

/** Problems do not call themselves JSON to `uni.request`, and come as text. */
export function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return data === '' ? undefined : JSON.parse(data)
  } catch {
    return data
  }
}
