import { member } from '../foundation/json-access'
import type { JsonNode, JsonObject } from '../foundation/json-node'
import { pointerTo } from '../foundation/json-place'
import { visitNodes } from './visit-nodes'

/** A secret in claims: where it stands and what it is, in words. The secret itself is not kept. */
export interface FoundSecret {
  readonly pointer: string
  readonly what: string
}

const MOST = 50

/** Secrets by their name or by their shape, so far as neither is in use for anything else. */
export function secretsIn(claims: JsonObject): readonly FoundSecret[] {
  const found: FoundSecret[] = []
  visitNodes(claims, (node, path) => {
    if (found.length === MOST) return
    const name = path.at(-1)
    const what = byName(typeof name === 'string' ? name : '', node) ?? byShape(node)
    if (what) found.push({ pointer: pointerTo(path), what })
  })
  return found
}

/** Longer ones are no such names. */
const LONGEST_NAME = 32

function byName(name: string, node: JsonNode): string | null {
  if (name.length > LONGEST_NAME) return null
  const folded = name.toLowerCase().replace(/[^a-z]/g, '')
  const text = node.type === 'string' ? node.value : node.type === 'number' ? String(node.value) : ''
  if (cards.has(folded)) return isCard(text.replace(/[ -]/g, '')) ? 'the number of a payment card' : null
  if (folded === 'ssn' || folded === 'socialsecuritynumber')
    return /^\d{3}-?\d{2}-?\d{4}$/.test(text) ? 'a social security number' : null
  // What is blotted out, empty or not a text is no secret.
  if (node.type !== 'string' || /^[*xX•.\s]*$/.test(text)) return null
  return secrets.get(folded) ?? null
}

const secrets: ReadonlyMap<string, string> = new Map([
  ...['password', 'passwd', 'passphrase', 'userpassword'].map((name) => [name, 'a password'] as const),
  ...['secret', 'clientsecret', 'sharedsecret', 'secretkey'].map((name) => [name, 'a secret'] as const),
  ...['apikey', 'apisecret', 'xapikey'].map((name) => [name, 'an API key'] as const),
  ['privatekey', 'a private key'],
])

const cards: ReadonlySet<string> = new Set(['cardnumber', 'creditcard', 'creditcardnumber', 'ccnumber', 'pan'])

function byShape(node: JsonNode): string | null {
  if (node.type === 'object') {
    const isSecret = (name: string) => member(node, name)?.type === 'string'
    return isSecret('kty') && (isSecret('d') || isSecret('k')) ? 'a JWK with its private half' : null
  }
  if (node.type !== 'string' || !worthLooking.test(node.value)) return null
  const { value } = node
  if (/-----BEGIN (?:[A-Z]{1,10} ){0,2}PRIVATE KEY-----/.test(value)) return 'a private key in PEM'
  if (/^\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}$/.test(value) && isCard(value.replace(/[ -]/g, '')))
    return 'the number of a payment card'
  return shapes.find(([shape]) => shape.test(value))?.[1] ?? null
}

/** What every shape below begins with or has in it: most texts have nothing of it. */
const worthLooking = /^(?:AKIA|g[hl]|github|xox|[rs]k_|\d{4}[ -])|PRIVATE KEY/

/** Prefixes that their owners keep for credentials; the whole value must be one. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^AKIA[0-9A-Z]{16}$/, 'an AWS access key'],
  [/^gh[opsur]_\w{36,255}$/, 'a GitHub token'],
  [/^github_pat_\w{60,255}$/, 'a GitHub token'],
  [/^glpat-[\w.-]{20,255}$/, 'a GitLab token'],
  [/^xox[abprs]-[\w-]{20,255}$/, 'a Slack token'],
  [/^[rs]k_live_\w{20,255}$/, 'a Stripe key'],
]

/** The check digit of ISO/IEC 7812-1, by Luhn. */
function isCard(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
