import type { JsonNode, JsonObject } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import type { Token } from '../token/token'
import { type Disclosed, type Disclosure, readDisclosed } from './sd-disclosures'
import { visitNodes } from './visit-nodes'

/** What is wrong with one disclosure, or with the digests that the issuer signed (RFC 9901 §7.1, steps 3 to 5). */
export interface DisclosureFault {
  readonly reason: DisclosureFaultReason
  readonly sentence: string
  /** Start and end in the token's text; null where the fault is in what was signed. */
  readonly at: readonly [number, number] | null
}

export type DisclosureFaultReason =
  | 'UNREADABLE'
  | 'SHAPE'
  | 'NAME_RESERVED'
  | 'NAME_TAKEN'
  | 'REPEATED'
  | 'DIGEST_REPEATED'
  | 'NOT_REFERENCED'

/** In the order of the disclosures; empty where the hash is not known, for then nothing can be said. */
export function disclosureFaults(token: Token): readonly DisclosureFault[] {
  const disclosed = readDisclosed(token)
  const payload = token.payload?.object
  if (!disclosed || !payload || disclosed.digest('') === null) return []
  return new DisclosureReader(disclosed).faults(payload)
}

/** Faults that are told. */
const MOST = 50

class DisclosureReader {
  private readonly found: DisclosureFault[] = []
  private readonly byDigest = new Map<string, Disclosure>()
  private readonly seen = new Set<string>()
  private readonly used = new Set<Disclosure>()
  private readonly left: JsonNode[] = []

  private readonly disclosures: readonly Disclosure[]
  private readonly count: number

  constructor({ disclosures, count }: Disclosed) {
    this.disclosures = disclosures
    this.count = count
  }

  faults(payload: JsonObject): readonly DisclosureFault[] {
    for (const one of this.disclosures) this.take(one)
    this.left.push(payload)
    for (let node = this.left.pop(); node; node = this.left.pop()) this.follow(node)
    // Of more disclosures than were read, one that was not may hold the digest.
    if (this.count === this.disclosures.length)
      for (const one of this.byDigest.values())
        if (!this.used.has(one))
          this.say(
            'NOT_REFERENCED',
            one,
            'has a digest that the issuer did not sign; expected only what the issuer lets be shown',
          )
    return this.found.toSorted((a, b) => (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0))
  }

  private take(one: Disclosure): void {
    if (!one.array) this.say('UNREADABLE', one, 'cannot be read; expected base64url of a JSON array')
    else if (!isShaped(one))
      this.say('SHAPE', one, 'has another shape; expected a salt, a claim name and a value, or a salt and a value')
    else if (one.digest !== null && this.byDigest.has(one.digest))
      this.say('REPEATED', one, 'is there twice; expected each once')
    else if (one.digest !== null) this.byDigest.set(one.digest, one)
  }

  /** Every digest in a value; what it discloses is followed in its turn. */
  private follow(root: JsonNode): void {
    visitNodes(root, (node) => {
      if (node.type === 'object') this.followMembers(node)
      else if (node.type === 'array') for (const item of node.items) this.followElement(item)
    })
  }

  private followMembers(object: JsonObject): void {
    const digests = object.members.find(({ name }) => name === '_sd')?.value
    if (digests?.type !== 'array') return
    const names = new Set(object.members.map(({ name }) => name))
    for (const item of digests.items) {
      const one = item.type === 'string' ? this.referenced(item.value) : null
      const [, name, value] = one?.array?.items ?? []
      if (!one || name?.type !== 'string') continue
      if (!value) {
        this.say('SHAPE', one, 'has no claim name, but its digest stands for a claim; expected one')
      } else if (name.value === '_sd' || name.value === '...') {
        this.say('NAME_RESERVED', one, `names its claim ${quote(name.value)}, which is reserved; expected another name`)
      } else if (names.has(name.value)) {
        this.say(
          'NAME_TAKEN',
          one,
          `is of the claim ${quote(name.value)}, which is there already; expected each claim once`,
        )
      } else {
        names.add(name.value)
        this.left.push(value)
      }
    }
  }

  private followElement(item: JsonNode): void {
    const [only, ...others] = item.type === 'object' ? item.members : []
    if (only?.name !== '...' || only.value.type !== 'string' || others.length > 0) return
    const one = this.referenced(only.value.value)
    const [, value, more] = one?.array?.items ?? []
    if (one && more)
      this.say('SHAPE', one, 'has a claim name, but its digest stands for an element of an array; expected none')
    else if (value) this.left.push(value)
  }

  /** The disclosure of a digest that was not met before; a digest without one stays undisclosed, or is a decoy. */
  private referenced(digest: string): Disclosure | null {
    if (this.seen.has(digest)) {
      const sentence = `The digest ${quote(digest)} was signed more than once; expected each once.`
      this.add({ reason: 'DIGEST_REPEATED', sentence, at: null })
      return null
    }
    this.seen.add(digest)
    const one = this.byDigest.get(digest) ?? null
    if (one) this.used.add(one)
    return one
  }

  private say(reason: DisclosureFaultReason, one: Disclosure, what: string): void {
    const number = this.disclosures.indexOf(one) + 1
    this.add({ reason, sentence: `Disclosure ${number} ${what}.`, at: one.at })
  }

  private add(fault: DisclosureFault): void {
    if (this.found.length < MOST) this.found.push(fault)
  }
}

/** RFC 9901 §4.2.1, §4.2.2: salt, name and value of a claim, or salt and value of an array element. */
function isShaped({ array }: Disclosure): boolean {
  const [salt, name] = array?.items ?? []
  const length = array?.items.length
  return salt?.type === 'string' && (length === 2 || (length === 3 && name?.type === 'string'))
}
