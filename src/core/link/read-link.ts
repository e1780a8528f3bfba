import { pointerTo } from '../foundation/json-place'
import { type Flaw, type Reading, readingOf } from '../foundation/reading'
import { list, quote } from '../foundation/wording'
import { LINK_VERSION, type Link, type LinkMember, LONGEST_LINK, linkMembers } from './link'
import { readLinkMember } from './read-link-member'
import { secretIn } from './secret-in'

/**
 * Reads the fragment of an address, with its `#`. Null when it is the route of a page alone. Each flaw names its member by
 * a pointer. A link is for others to make: what is flawed is shown, and only a whole one is to be used. Never throws.
 */
export function readLink(hash: string): Reading<Link> | null {
  const query = hash.indexOf('?') + 1
  if (!hash.startsWith('#/') || query === 0) return null
  if (hash.length > LONGEST_LINK) return unreadable('TOO_LONG', tooLong(hash.length), LONGEST_LINK)
  const parts = partsOf(hash, query)
  const version = parts.find(({ name }) => name === 'link')
  if (version?.value !== String(LINK_VERSION)) return unreadable('VERSION', versionWords(version?.value), query)
  const flaws: Flaw[] = []
  const values = new Map<string, unknown>()
  const seen = new Set<string>()
  for (const part of parts) {
    const { value, flaws: own } = readPart(part, seen)
    seen.add(part.name ?? '')
    flaws.push(...own)
    if (value !== undefined) values.set(part.name ?? '', value)
  }
  const workbench = /^#\/([a-z][a-z-]*)/.exec(hash)?.[1] ?? ''
  return readingOf({ version: LINK_VERSION, workbench, ...Object.fromEntries(values) }, flaws.slice(0, MOST_FLAWS))
}

/** Flaws beyond these say nothing more. */
const MOST_FLAWS = 20

interface Part {
  /** Decoded; null when that cannot be done. */
  readonly name: string | null
  readonly value: string | null
  readonly source: string
  readonly at: number
}

function partsOf(hash: string, from: number): readonly Part[] {
  const parts: Part[] = []
  let at = from
  for (const source of hash.slice(from).split('&')) {
    const equals = source.indexOf('=')
    const name = decoded(equals < 0 ? source : source.slice(0, equals))
    if (source !== '') parts.push({ name, value: equals < 0 ? '' : decoded(source.slice(equals + 1)), source, at })
    at += source.length + 1
  }
  return parts
}

function readPart(
  { name, value, source, at }: Part,
  seen: ReadonlySet<string>,
): { readonly value?: unknown; readonly flaws: readonly Flaw[] } {
  const flawed = (reason: string, message: string) => ({
    flaws: [{ reason, message, at, length: source.length, pointer: pointerTo([name ?? '']) }],
  })
  // Before any of it is quoted.
  const secret = secretIn(value ?? source) ?? secretIn(name ?? '')
  if (secret !== null)
    return flawed('SECRET', `The link has ${secret} in it, and never carries one; expected it without.`)
  if (name === null || value === null)
    return flawed(
      'ENCODING',
      `The part ${quote(source)} is not percent-encoded text; expected each % before two hex digits.`,
    )
  if (seen.has(name)) return flawed('REPEATED', `The member ${quote(name)} stands twice; expected it once.`)
  if (name === 'link') return { flaws: [] }
  if (!isMember(name))
    return flawed(
      'UNKNOWN',
      `A link of this version has no ${quote(name)}; expected ${list(linkMembers, linkMembers.length)}.`,
    )
  const read = readLinkMember(name, value)
  if ('value' in read) return { value: read.value, flaws: [] }
  return { flaws: read.faults.map((fault) => ({ ...fault, at, length: source.length })) }
}

const isMember = (name: string): name is LinkMember => (linkMembers as readonly string[]).includes(name)

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function versionWords(found: string | null | undefined): string {
  if (found === undefined) return 'The link does not state its version; expected link=1.'
  return `The link is of version ${quote(found ?? '')}; expected 1. Whoever made it may use a newer Latchkey.`
}

function tooLong(length: number): string {
  const [found, most] = [length, LONGEST_LINK].map((count) => count.toLocaleString('en'))
  return `The link has ${found} characters; expected at most ${most}.`
}

function unreadable(reason: string, message: string, at: number): Reading<Link> {
  return { state: 'unreadable', flaws: [{ reason, message, at, length: 0, pointer: '/link' }] }
}
