// Names for what the contract describes; schema.d.ts is made from openapi/openapi.yaml when the pages are built.
import type { components, paths } from './schema'

export type Schemas = components['schemas']
export type Paths = paths

type Json<T> = T extends { content: { 'application/json': infer B } } ? B : undefined
type Success<R> = Json<R[Extract<keyof R, 200 | 201 | 202 | 204>]>
type Operation<P extends keyof paths, M extends string> = M extends keyof paths[P] ? NonNullable<paths[P][M]> : never

/** Paths without the prefix that all of them bear. */
export type Route = keyof paths extends `/api/v1${infer P}` ? P : string
export type Api<P extends string> = Extract<`/api/v1${P}`, keyof paths>

/** What an operation answers when all went well. */
export type AnswerOf<P extends string, M extends string> =
  Operation<Api<P>, M> extends { responses: infer R } ? Success<R> : unknown

/** What an operation is sent. */
export type BodyOf<P extends string, M extends string> =
  Operation<Api<P>, M> extends { requestBody?: infer B }
    ? Json<NonNullable<B>>
    : undefined

/** What an operation may be asked by. */
export type QueryOf<P extends string, M extends string> =
  Operation<Api<P>, M> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : Record<string, never>

/** The routes that know a method. */
export type RouteOf<M extends string> = {
  [P in keyof paths]: M extends keyof paths[P] ? (paths[P][M] extends undefined ? never : P) : never
}[keyof paths] extends infer A
  ? A extends `/api/v1${infer P}`
    ? P
    : never
  : never

export type Item = Schemas['Item']
export type Claim = Schemas['Claim']
export type ClaimCard = Schemas['ClaimCard']
export type Home = Schemas['Home']
export type Myself = Schemas['Myself']
export type Need = Schemas['Need']
export type Offer = Schemas['Offer']
export type Notice = Schemas['Notice']
export type Holder = Schemas['Holder']
export type Standing = Schemas['Standing']
export type WorklistItem = Schemas['WorklistItem']
export type Organization = Schemas['Organization']
export type Session = Schemas['SessionView']
export type ProblemBody = Schemas['Problem']
