import type { Policy } from '../policy/policy'

/**
 * What a shared link carries, in the fragment of its address, which no server sees: `#/policy?link=1&…`. Never a token, a
 * secret or a key: those have no member, and `readLink` finds none of them whole.
 */
export interface Link {
  readonly version: typeof LINK_VERSION
  /** The page that it opens, by the name of its route. */
  readonly workbench: string
  readonly policy?: Policy
  /** The name of a profile: that of the policy, or, without one, what the policy is taken from. */
  readonly profile?: string
  /** Where the keys are: the URL of a key set, of metadata, or an issuer. */
  readonly key_source?: string
  /** The two sides of a rotation, each a URL as `key_source` has it. */
  readonly earlier?: string
  readonly later?: string
  /** The time to judge at, in seconds since the epoch. */
  readonly as_of?: number
}

export const LINK_VERSION = 1

/** What a link can carry, in the order in which it is written. */
export const linkMembers = [
  'policy',
  'profile',
  'key_source',
  'earlier',
  'later',
  'as_of',
] as const satisfies readonly (keyof Link)[]
export type LinkMember = (typeof linkMembers)[number]

/** In characters, all of the fragment. Longer ones are cut short by mail and chat. */
export const LONGEST_LINK = 8000
