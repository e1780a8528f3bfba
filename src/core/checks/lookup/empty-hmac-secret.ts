import { readBase64url } from '../../foundation/base64url'
import { capitalise } from '../../foundation/wording'
import { defineCheck, type Sighting } from '../define-check'
import { selectedKey } from '../held-key'
import { inHeader } from '../places'
import { provenBy } from '../proven'
import { es256, hs256, RFC_NOW } from '../rfc-examples'

const claims = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
const withoutSecret = `eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.${claims}.6dEtcV5E0RmXQAfpfgK20IU5tfMcU5_4Ncj0M2CJn_M`

/** Also where the person gave that secret: a token that anyone can make is not to be accepted. */
export default defineCheck({
  code: 'EMPTY_HMAC_SECRET',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The token is signed with an empty secret',
  why: 'An HMAC without a secret is a checksum: anyone can compute it for any claims. It passes where a secret was never configured, or where a verifier takes a missing key for an empty one.',
  fix: {
    issuer: 'Sign with a random secret of 32 bytes or more, or with a private key.',
    verifier: 'Refuse to start without a secret, and refuse secrets that are shorter than the hash.',
  },
  cites: ['RFC 7518 §3.2', 'RFC 2104 §2', 'CVE-2019-20933'],
  applies: ({ algorithm, keySet }) => algorithm?.family === 'hmac' && keySet !== null,
  *look(subject): Iterable<Sighting<{ alg: string; key: string | null }>> {
    const alg = subject.alg ?? ''
    const held = selectedKey(subject)
    const isHeld = held?.candidate.verifies === true && isEmptyFor(subject.algorithm?.hash, held.key.material?.k)
    if (isHeld) yield { at: inHeader('alg'), facts: { alg, key: held.name } }
    else if (provenBy(subject, 'EMPTY_SECRET')) yield { at: inHeader('alg'), facts: { alg, key: null } }
  },
  says: ({ alg, key }) =>
    key === null
      ? `The ${alg} of the token verifies with an empty secret, so anyone can have made it; expected a secret.`
      : `${capitalise(key)} is empty or zero bytes only, so anyone can have made the ${alg} of the token; expected a secret.`,
  examples: {
    flags: [
      { text: withoutSecret, keys: es256.jwk, now: RFC_NOW },
      { text: withoutSecret, keys: { keys: [{ ...hs256.jwk, kid: '1' }] }, now: RFC_NOW },
      { text: withoutSecret, keys: 'the secret of the person', now: RFC_NOW },
      { text: withoutSecret, keys: { keys: [{ kty: 'oct', k: '', kid: '1' }] }, now: RFC_NOW },
      { text: withoutSecret, keys: { kty: 'oct', k: 'AAAAAAAA' }, now: RFC_NOW },
    ],
    passes: [
      { text: hs256.text, keys: hs256.jwk, now: RFC_NOW },
      { header: { alg: 'HS256', kid: '1' }, keys: { keys: [{ kty: 'oct', k: 'AAAAAAAA', kid: '1' }] } },
    ],
  },
})

/** RFC 2104 §2: a key shorter than a block of the hash is filled up with zeros, a longer one is hashed first. */
function isEmptyFor(hash: string | null | undefined, k: string | undefined): boolean {
  const { bytes } = readBase64url(k ?? '')
  return bytes.length <= (hash === 'SHA-256' ? 64 : 128) && bytes.every((byte) => byte === 0)
}
