import { pointerTo } from '../foundation/json-place'
import type { Flaw } from '../foundation/reading'
import { quote } from '../foundation/wording'
import type { Policy } from '../policy/policy'
import { readPolicy } from '../policy/read-policy'
import { isLoopback, webUrl } from '../sources/address'
import { readSourceText } from '../sources/read-source'
import type { LinkMember } from './link'
import { secretIn, secretInUrl } from './secret-in'

/** What a member comes to, or what is wrong with it. */
export type MemberReading =
  | { readonly value: Policy | string | number }
  | { readonly faults: readonly Pick<Flaw, 'reason' | 'message' | 'pointer'>[] }

/** Reads one member of a link, decoded, in which no token or key was found. Never throws. */
export function readLinkMember(name: LinkMember, text: string): MemberReading {
  if (name === 'policy') return readLinkPolicy(text)
  if (name === 'profile') return readName(text)
  return name === 'as_of' ? readTime(text) : readUrl(name, text)
}

function readUrl(name: LinkMember, text: string): MemberReading {
  const url = webUrl(text)
  const names = readSourceText(text)
  if (!url || names.kind === 'keys' || text !== text.trim())
    return fault(name, 'NOT_URL', `is ${quote(text)}; expected a URL such as “https://id.example/jwks.json”.`)
  const secret = secretInUrl(url)
  if (secret !== null) return fault(name, 'SECRET', carries(secret))
  if (names.kind === 'not-a-source') return fault(name, 'NOT_URL', `cannot be fetched. ${names.message}`)
  if (url.protocol !== 'https:' && !isLoopback(url.hostname))
    return fault(name, 'INSECURE', `is ${quote(text)}; expected https, by which nobody on the way can change the keys.`)
  return { value: text }
}

function readLinkPolicy(text: string): MemberReading {
  const reading = readPolicy(text)
  if (reading.state === 'whole') {
    const secret = stringsIn(reading.value).flatMap((text) => secretInText(text) ?? [])[0]
    return secret === undefined ? { value: reading.value } : fault('policy', 'SECRET', carries(secret))
  }
  const faults = reading.flaws.map(({ reason, message, pointer = '' }) => ({
    reason,
    message: pointer === '' ? `The policy in the link cannot be read. ${message}` : `In the policy, ${message}`,
    pointer: `/policy${pointer}`,
  }))
  return { faults }
}

function secretInText(value: string): string | null {
  const url = webUrl(value)
  return secretIn(value) ?? (url && secretInUrl(url))
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function readName(text: string): MemberReading {
  if (/^[a-z\d]+(?:-[a-z\d]+)*$/.test(text) && text.length <= LONGEST_NAME) return { value: text }
  return fault('profile', 'NOT_NAME', `is ${quote(text)}; expected the name of a profile, such as “auth0”.`)
}

const LONGEST_NAME = 64

function readTime(text: string): MemberReading {
  const time = Number(text)
  if (/^\d{1,12}$/.test(text) && time <= LAST_TIME) return { value: time }
  return fault('as_of', 'NOT_TIME', `is ${quote(text)}; expected seconds since 1970, such as 1763700000.`)
}

/** The end of the year 9999, in seconds since the epoch. */
const LAST_TIME = 253_402_300_799

const carries = (secret: string) => `has ${secret} in it, which a link never carries; expected it without.`

function fault(name: LinkMember, reason: string, words: string): MemberReading {
  return { faults: [{ reason, message: `The member ${quote(name)} ${words}`, pointer: pointerTo([name]) }] }
}
