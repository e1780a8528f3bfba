import { member, stringMember, typeOf } from '../../foundation/json-access'
import type { JsonArray, JsonNode, JsonObject, JsonReading } from '../../foundation/json-node'
import { pointerTo } from '../../foundation/json-place'
import { type Flaw, type Reading, readingOf } from '../../foundation/reading'
import type { Steps } from '../../foundation/steps'
import { list, quote } from '../../foundation/wording'
import { duplicateMembers, flawAt, unreadable } from '../flaws'
import type { KeySet } from '../key'
import type { KeyFormat, KeyText } from '../key-format'
import { readKeyArray } from '../read-key-array'

/** A JWK Set (RFC 7517 §5), and every other JSON document: what it lacks to be one is said here. */
export default {
  form: 'jwks',
  read: ({ text, json, known }) => {
    if (!json) return null
    if (json.state === 'unreadable') {
      const { at, message } = json.fault
      const length = at < text.length ? 1 : 0
      return unreadable({ reason: 'NOT_JSON', message: `This is not JSON. ${message}`, at, length })
    }
    const source = { text, json, known }
    return json.root.type === 'object' ? readObject(json.root, source) : readTopArray(json.root, source)
  },
} satisfies KeyFormat

/** The text of a document that is JSON. */
type JsonText = KeyText & { readonly json: JsonReading }

function readObject(root: JsonObject, source: JsonText): Reading<KeySet> | Steps<Reading<KeySet>> {
  const keys = member(root, 'keys')
  if (keys?.type === 'array') return readSet(keys, '/keys', source, [])
  const wrapped = root.members.filter(({ value }) => setIn(value))
  const [first] = wrapped
  const inner = first && setIn(first.value)
  if (first && inner) {
    const pointer = pointerTo([first.name])
    const others = wrapped.length > 1 ? ` ${wrapped.length - 1} more beside it were not read.` : ''
    const message = `The key set stands at ${quote(pointer)}; expected it at the top, as an object with keys.${others}`
    return readSet(inner, `${pointer}/keys`, source, [flawAt(first.value, 'WRAPPED_SET', message, pointer)])
  }
  return unreadable(keys ? notArray(keys) : withoutKeys(root))
}

function setIn(value: JsonNode): JsonArray | null {
  const keys = value.type === 'object' ? member(value, 'keys') : undefined
  return keys?.type === 'array' ? keys : null
}

function readTopArray(root: JsonNode, source: JsonText): Reading<KeySet> | Steps<Reading<KeySet>> {
  const found = root.type === 'array' && root.items.length === 0 ? 'an empty array' : typeOf(root)
  const message = `The document is ${found}; expected an object with the member keys (RFC 7517 §5).`
  const flaw = flawAt(root, 'NOT_OBJECT', message, '')
  if (root.type !== 'array' || !root.items.some(({ type }) => type === 'object')) return unreadable(flaw)
  return readSet(root, '', source, [flaw])
}

function* readSet(
  array: JsonArray,
  pointer: string,
  source: JsonText,
  before: readonly Flaw[],
): Steps<Reading<KeySet>> {
  const { keys, flaws } = yield* readKeyArray(array, pointer, source)
  if (array.items.length === 0)
    flaws.push(flawAt(array, 'EMPTY', 'The key set is empty; expected at least one key.', pointer))
  const [first, ...rest] = [...before, ...flaws, ...duplicateMembers(source.json)]
  if (first && keys.length === 0 && array.items.length > 0) return unreadable(first, rest)
  return readingOf({ form: 'jwks', keys }, first ? [first, ...rest] : [])
}

function notArray(keys: JsonNode): Flaw {
  return flawAt(
    keys,
    'KEYS_NOT_ARRAY',
    `The member “keys” is ${typeOf(keys)}; expected an array of JWKs (RFC 7517 §5).`,
    '/keys',
  )
}

/** Says what an object without keys is: metadata, a token, or something that only its members can tell. */
function withoutKeys(root: JsonObject): Flaw {
  const uri = jwksUri(root)
  if (uri !== undefined) {
    const message = `This is the metadata of an issuer, not a key set. Its keys are at ${quote(uri)}: paste what that URL serves.`
    return flawAt(root, 'IS_METADATA', message, '')
  }
  if (isJsonToken(root)) return flawAt(root, 'IS_TOKEN', 'This is a token; paste it in the token box.', '')
  const names = root.members.map(({ name }) => quote(name))
  const found = names.length ? `an object with ${list(names)}` : 'an empty object'
  return flawAt(root, 'KEYS_MISSING', `Found ${found}; expected the member keys (RFC 7517 §5).`, '')
}

/** The jwks_uri of metadata (RFC 8414 §2), also where a recording wraps the document in a body. */
function jwksUri(root: JsonObject): string | undefined {
  const documents = [root, ...root.members.flatMap(({ value }) => (value.type === 'object' ? [value] : []))]
  return documents.map((one) => stringMember(one, 'jwks_uri')).find((uri) => uri !== undefined)
}

/** The JSON serializations of JWS and JWE (RFC 7515 §7.2, RFC 7516 §7.2). */
function isJsonToken(root: JsonObject): boolean {
  const has = (name: string) => member(root, name) !== undefined
  return (has('payload') && (has('signature') || has('signatures'))) || (has('ciphertext') && has('tag'))
}
