// In whose name the pages about points, plans and stars speak.
import type { Holder } from '@client/types'
import { holders, myself } from './session'

/** The member or the unit that is evaluated; residents are not. */
export async function evaluated(): Promise<(Holder & { name: string }) | null> {
  return holders(await myself()).find((holder) => holder.type !== 'RESIDENT') ?? null
}

export function asPath(holder: Holder): { path: Record<string, string> } {
  return { path: { holderType: holder.type, holderId: holder.id } }
}
