import { signatureAlgorithm, signatureAlgorithms } from '../algorithms/jws'
import { brokenReason, meansNone } from '../algorithms/standing'
import { readJson } from '../foundation/json'
import { typeOf } from '../foundation/json-access'
import type { JsonNode, JsonReading } from '../foundation/json-node'
import { type Flaw, type Reading, readingOf } from '../foundation/reading'
import { list, quote } from '../foundation/wording'
import { flawAt } from '../keys/flaws'
import { meantMember } from './meant-member'
import { type Policy, policyMembers } from './policy'
import { flawed, type NameRule, type ReadValue, readNamesValue, readSecondsValue, readTextValue } from './policy-values'
import { readCiPolicy } from './read-ci-policy'

/** In characters. No policy that a person wrote is a tenth as long. */
export const LONGEST_POLICY = 100_000

/**
 * Reads the text of a policy; its JSON Schema is `public/schemas/policy.v1.json`. Each flaw names its member by a pointer.
 * A flawed reading has the members that are sound: to judge by it would be to demand less than was wished, so a policy is
 * taken only when it is whole. Unreadable when it is too long, no JSON, or no object. Never throws.
 */
export function readPolicy(text: string): Reading<Policy> {
  if (text.length > LONGEST_POLICY) {
    const [found, most] = [text.length, LONGEST_POLICY].map((length) => length.toLocaleString('en'))
    const message = `The policy has ${found} characters; expected at most ${most}.`
    return { state: 'unreadable', flaws: [{ reason: 'TOO_LONG', message, at: LONGEST_POLICY, length: 0 }] }
  }
  const json = readJson(text)
  if (json.state === 'unreadable') {
    const { at, message } = json.fault
    const flaw = { reason: 'NOT_JSON', message: `This is not JSON. ${message}`, at, length: at < text.length ? 1 : 0 }
    return { state: 'unreadable', flaws: [flaw] }
  }
  const { root } = json
  if (root.type !== 'object') {
    const message = `The policy is ${typeOf(root)}; expected an object, as {"issuer": "https://id.example"}.`
    return { state: 'unreadable', flaws: [flawAt(root, 'NOT_OBJECT', message, '')] }
  }
  const flaws: Flaw[] = []
  const values = new Map<string, unknown>()
  for (const { name, value: node } of root.members) {
    if (flaws.length >= MOST_FLAWS) break
    const { value, flaws: own } = readMember(name, node)
    flaws.push(...own)
    if (value === undefined) values.delete(name)
    else if (name !== '$schema') values.set(name, value)
  }
  return readingOf(Object.fromEntries(values) as Policy, [...flaws, ...remarksOn(json)].slice(0, MOST_FLAWS))
}

/** Flaws beyond these say nothing more. */
const MOST_FLAWS = 100
/** Ten years: longer than that, nobody means an age. */
const LONGEST_AGE = 315_576_000
/** A day: with more, an expired token is as good as one that is not. */
const LARGEST_SKEW = 86_400

const readers: ReadonlyMap<string, (node: JsonNode, path: readonly [string]) => ReadValue<unknown>> = new Map<
  string,
  (node: JsonNode, path: readonly [string]) => ReadValue<unknown>
>([
  // For an editor, which learns by it what can be written.
  ['$schema', readTextValue],
  ['issuer', readTextValue],
  ['audiences', (node, path) => readNamesValue(node, path, 'no token meets', () => null)],
  ['allowed_algs', (node, path) => readNamesValue(node, path, 'no token meets', algRule)],
  ['required_claims', (node, path) => readNamesValue(node, path, 'demands nothing', () => null)],
  ['required_scopes', (node, path) => readNamesValue(node, path, 'demands nothing', scopeRule)],
  ['typ', readTextValue],
  ['clock_skew_seconds', (node, path) => readSecondsValue(node, path, LARGEST_SKEW)],
  ['max_token_age_seconds', (node, path) => readSecondsValue(node, path, LONGEST_AGE)],
  ['ci', readCiPolicy],
])

function readMember(name: string, node: JsonNode): ReadValue<unknown> {
  const read = readers.get(name)
  if (read) return read(node, [name])
  const meant = meantMember(name, policyMembers)
  const words = meant ? `did you mean ${quote(meant)}?` : `expected ${list(policyMembers, policyMembers.length)}.`
  return flawed(node, [name], 'MEMBER_UNKNOWN', `is not a member of a policy; ${words}`)
}

const algRule: NameRule = (alg) => {
  if (meansNone(alg))
    return {
      reason: 'ALG_NONE',
      words: `is ${quote(alg)}, a token that is not signed: it is refused whatever the policy says; leave it out.`,
    }
  const broken = brokenReason(alg)
  if (broken !== null) return { reason: 'ALG_BROKEN', words: `is ${quote(alg)}; it is refused, for ${broken}.` }
  if (signatureAlgorithm(alg)) return null
  const names = signatureAlgorithms.map(({ name }) => name)
  const meant = names.find((name) => name.toLowerCase() === alg.toLowerCase()) ?? meantMember(alg, names)
  const words = meant ? `did you mean ${quote(meant)}?` : `expected one of ${names.join(', ')}.`
  return { reason: 'ALG_UNKNOWN', words: `is ${quote(alg)}, which Latchkey does not verify; ${words}` }
}

/** RFC 6749 §3.3: a space ends a scope. */
const scopeRule: NameRule = (scope) =>
  scope.includes(' ')
    ? { reason: 'SCOPE_SPACE', words: `is ${quote(scope)}, with a space in it; expected each scope on its own.` }
    : null

/** What JSON allows, and what would be understood in two ways. */
function remarksOn(json: JsonReading): readonly Flaw[] {
  if (json.state !== 'whole') return []
  return json.remarks.flatMap(({ kind, pointer, start, end }) => {
    const words = remarkWords.get(kind)
    const flaw = { reason: kind.toUpperCase(), at: start, length: end - start, pointer }
    return words === undefined ? [] : [{ ...flaw, message: `${quote(pointer.slice(1).replaceAll('/', '.'))} ${words}` }]
  })
}

const remarkWords: ReadonlyMap<string, string> = new Map([
  ['duplicate_member', 'stands more than once; expected it once, for readers differ in which one counts.'],
  ['lone_surrogate', 'has half a character in it (a lone surrogate); expected whole characters.'],
])
