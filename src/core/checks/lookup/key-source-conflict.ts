import { list } from '../../foundation/wording'
import { certifiedKeyInHeader, keyInHeader } from '../../keys/header-key'
import type { Key } from '../../keys/key'
import { keysNamed } from '../../keys/kid-index'
import { certificateExample } from '../certificate-example'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'
import type { LookupSubject } from '../subjects'

// jku and x5u are not fetched, so that what they lead to is not compared.
export default defineCheck({
  code: 'KEY_SOURCE_CONFLICT',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'The header points at more than one key',
  why: 'The header says in several ways which key is meant, and they are different keys. One verifier takes the one, another the other, and whoever wrote the header chose both.',
  fix: {
    issuer: 'Name the key in one way; the kid is enough.',
    verifier: 'Decide which parameter you go by, and ignore the others.',
  },
  cites: ['RFC 7515 §6', 'RFC 8725 §3.10'],
  applies: ({ header }) => keyInHeader(header) !== null || certifiedKeyInHeader(header) !== null,
  *look(subject) {
    // JWK_HEADER_VERIFIES and X5C_HEADER_VERIFIES say more.
    if (subject.proofs.some(({ name }) => name === 'EMBEDDED_KEY')) return
    const sources = keySources(subject)
    const [first, ...others] = sources
    if (!first || others.every(({ material }) => material === first.material)) return
    yield { at: inHeader(), facts: { names: sources.map(({ name }) => name) } }
  },
  says: ({ names }) => `The ${list(names)} of the header lead to different keys; expected one and the same.`,
  examples: {
    flags: [
      { header: { alg: 'ES256', kid: '1', jwk: otherEcJwk }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
      { header: { alg: 'ES256', jwk: es256.jwk, x5c: [certificateExample.base64] } },
    ],
    passes: [
      { header: { alg: 'ES256', kid: '1', jwk: es256.jwk }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
      { header: { alg: 'ES256', jwk: certificateExample.jwk, x5c: [certificateExample.base64] } },
      { header: { alg: 'ES256', kid: '2', jwk: otherEcJwk }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
    ],
  },
})

interface KeySourceName {
  readonly name: 'kid' | 'jwk' | 'x5c'
  readonly material: string
}

function keySources({ header, kid, keySet }: LookupSubject): readonly KeySourceName[] {
  const named = keySet ? keysNamed(kid, keySet.keys).map((at) => keySet.keys[at] as Key) : []
  return [
    // Several keys of one kid are another matter.
    ...named.slice(0, named.length === 1 ? 1 : 0).flatMap((key) => sourceOf('kid', key)),
    ...sourceOf('jwk', keyInHeader(header)),
    ...sourceOf('x5c', certifiedKeyInHeader(header)),
  ]
}

// The material is in canonical encoding, its members always in one order.
function sourceOf(name: KeySourceName['name'], key: Key | null): readonly KeySourceName[] {
  return key?.material ? [{ name, material: JSON.stringify(key.material) }] : []
}
