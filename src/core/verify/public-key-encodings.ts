import { writeBase64 } from '../foundation/base64'
import { readBase64url } from '../foundation/base64url'
import type { JsonNode } from '../foundation/json-node'
import { writeUtf8 } from '../foundation/utf8'
import { childrenOf, readBits, readDer } from '../keys/der'
import type { Key } from '../keys/key'
import { writeJwk } from '../keys/write-jwk'
import { writeSpki } from '../keys/write-spki'
import { writeOpenSsh } from './openssh'

/** One way in which a public key is kept, and the bytes that a verifier would take for a secret. */
export interface Encoding {
  readonly reason: EncodingReason
  /** The same in words, line breaks included. */
  readonly words: string
  readonly bytes: Uint8Array
}

type EncodingReason =
  | 'SPKI_PEM'
  | 'PKCS1_PEM'
  | 'X509_PEM'
  | 'DER'
  | 'BASE64_DER'
  | 'OPENSSH'
  | 'JWK_JSON'
  | 'MODULUS_BYTES'
  | 'EC_POINT_BYTES'
  | 'RAW_KEY'

/** Every form in which verifiers and key files hold the key, the commonest first. None for a secret. */
export function* publicKeyEncodings(key: Key): Iterable<Encoding> {
  if (!key.material || key.material.kty === 'oct') return
  const structures = derStructures(key)
  for (const { label, reason, bytes } of structures) yield* pems(label, reason, bytes)
  const ssh = writeOpenSsh(key.material)
  if (ssh !== null) yield* lines(`OpenSSH (${ssh.split(' ', 1)[0]})`, 'OPENSSH', [ssh])
  yield* jsons(key)
  for (const { name, bytes } of structures) {
    yield { reason: 'DER', words: `DER (${name})`, bytes }
    yield { reason: 'BASE64_DER', words: `base64 of DER (${name}), on one line`, bytes: writeUtf8(writeBase64(bytes)) }
  }
  yield* rawNumbers(key)
}

interface Structure {
  readonly label: string
  readonly name: string
  readonly reason: EncodingReason
  readonly bytes: Uint8Array
}

function derStructures(key: Key): readonly Structure[] {
  const spki = writeSpki(key)
  // RFC 3279 §2.3.1: the BIT STRING of an RSA key is its PKCS #1 form.
  const pkcs1 = spki && key.kty === 'RSA' ? readBits(childrenOf(readDer(spki))?.[1]) : null
  const [certificate] = key.certificates
  const x509 = certificate === undefined ? null : readBase64url(certificate).bytes
  return [
    ...(spki ? [{ label: 'PUBLIC KEY', name: 'SubjectPublicKeyInfo', reason: 'SPKI_PEM' as const, bytes: spki }] : []),
    ...(pkcs1 ? [{ label: 'RSA PUBLIC KEY', name: 'PKCS #1', reason: 'PKCS1_PEM' as const, bytes: pkcs1 }] : []),
    ...(x509 ? [{ label: 'CERTIFICATE', name: 'certificate', reason: 'X509_PEM' as const, bytes: x509 }] : []),
  ]
}

/** RFC 7468 §2: lines of 64 characters, and what people make of them. */
function* pems(label: string, reason: EncodingReason, bytes: Uint8Array): Iterable<Encoding> {
  const base64 = writeBase64(bytes)
  const [begin, end] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`]
  const body = base64.match(/.{1,64}/g) ?? []
  yield* lines(`PEM (BEGIN ${label})`, reason, [begin, ...body, end])
  if (body.length > 1) yield* lines(`PEM (BEGIN ${label}), its base64 on one line`, reason, [begin, base64, end])
}

/** A text file with and without its last line break, in Unix and Windows fashion. */
function* lines(words: string, reason: EncodingReason, texts: readonly string[]): Iterable<Encoding> {
  for (const [ends, marks] of [['\n', ''] as const, ['\r\n', ', line ends CR LF'] as const]) {
    const text = texts.join(ends)
    yield { reason, words: `${words}, with a final line break${marks}`, bytes: writeUtf8(text + ends) }
    if (texts.length > 1 || ends === '\n')
      yield { reason, words: `${words}, without a final line break${marks}`, bytes: writeUtf8(text) }
  }
}

/** The JWK as text: as it was published, with its numbers alone, and as RFC 7638 §3 hashes it; compact, as Python writes, indented. */
function* jsons(key: Key): Iterable<Encoding> {
  const { alg, material } = key
  const numbers = Object.entries(material ?? {})
  const required = material?.kty === 'AKP' ? [...numbers, ['alg', alg] as const] : numbers
  const sorted = required.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const published = key.jwk?.members.map(({ name, value }) => [name, plain(value)] as const)
  const written = published?.every(([, value]) => value !== undefined) ? published : null
  const forms = [
    ['as published', written ?? Object.entries(writeJwk(key) ?? {})],
    ['of kty and numbers alone', numbers],
    ['as the thumbprint hashes it', sorted],
  ] as const
  for (const [words, members] of forms)
    for (const [style, write] of styles)
      yield { reason: 'JWK_JSON', words: `a JWK ${words}, ${style}`, bytes: writeUtf8(write(members)) }
}

type Members = readonly (readonly [string, unknown])[]

// Not through an object, in which a member "1" or "__proto__" would not stay where it is.
const styles: readonly (readonly [string, (members: Members) => string])[] = [
  ['compact', (members) => `{${members.map(([name, value]) => `${json(name)}:${json(value)}`).join(',')}}`],
  ['with spaces', (members) => `{${members.map(([name, value]) => `${json(name)}: ${spaced(value)}`).join(', ')}}`],
  [
    'indented',
    (members) => `{\n${members.map(([name, value]) => `  ${json(name)}: ${indented(value)}`).join(',\n')}\n}`,
  ],
]

const json = (value: unknown) => JSON.stringify(value)
const spaced = (value: unknown) => (Array.isArray(value) ? `[${value.map(json).join(', ')}]` : json(value))
const indented = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')

/** The value of a member as JWKs have them: text, a number, a literal or a list of texts; undefined for any other. */
function plain(node: JsonNode): string | number | boolean | null | readonly string[] | undefined {
  if (node.type === 'object') return undefined
  if (node.type !== 'array') return node.value
  const texts = node.items.flatMap((item) => (item.type === 'string' ? [item.value] : []))
  return texts.length === node.items.length ? texts : undefined
}

function* rawNumbers({ material }: Key): Iterable<Encoding> {
  const { crv, n, x, y, pub } = material ?? {}
  if (n !== undefined) {
    const modulus = readBase64url(n).bytes
    yield { reason: 'MODULUS_BYTES', words: 'the bytes of the modulus', bytes: modulus }
    yield { reason: 'MODULUS_BYTES', words: 'the bytes of the modulus after a zero byte', bytes: join([0], modulus) }
    yield { reason: 'MODULUS_BYTES', words: 'the text of n', bytes: writeUtf8(n) }
  } else if (x !== undefined && y !== undefined) {
    const [first, second] = [readBase64url(x).bytes, readBase64url(y).bytes]
    const sign = 2 + ((second.at(-1) ?? 0) % 2)
    const words = `the point on ${crv}`
    yield { reason: 'EC_POINT_BYTES', words: `${words}, uncompressed`, bytes: join([4], first, second) }
    yield { reason: 'EC_POINT_BYTES', words: `${words}, x and y alone`, bytes: join(first, second) }
    yield { reason: 'EC_POINT_BYTES', words: `${words}, compressed`, bytes: join([sign], first) }
  } else if (x !== undefined || pub !== undefined) {
    const text = x ?? pub ?? ''
    yield { reason: 'RAW_KEY', words: 'the bytes of the key', bytes: readBase64url(text).bytes }
    yield { reason: 'RAW_KEY', words: `the text of ${x === undefined ? 'pub' : 'x'}`, bytes: writeUtf8(text) }
  }
}

function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}
