import type { Answer, Transport } from '@client/client'

/** Requests of a browser at a desk. */
export const transport: Transport = async (wire) => {
  const answer = await fetch(wire.url, { method: wire.method, headers: wire.headers, body: wire.body ?? null })
  return read(answer)
}

export async function read(answer: Response): Promise<Answer> {
  const text = await answer.text()
  let body: unknown = text || undefined
  if (text && /json/.test(answer.headers.get('Content-Type') ?? '')) body = JSON.parse(text)
  return { status: answer.status, body, header: (name) => answer.headers.get(name) }
}
