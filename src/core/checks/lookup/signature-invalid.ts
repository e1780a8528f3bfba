import { count } from '../../foundation/wording'
import type { KeySet } from '../../keys/key'
import { isEligible } from '../../keys/match-key'
import { keyPhrase } from '../../verify/key-phrase'
import { type Lookup, namesKeys } from '../../verify/look-up-key'
import { triedKeys } from '../../verify/tried-keys'
import { defineCheck } from '../define-check'

import { signaturePlace } from '../places'
import { es256, hs256, otherEcJwk, RFC_NOW } from '../rfc-examples'

export default defineCheck({
  code: 'SIGNATURE_INVALID',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The signature does not verify',
  why: 'The signature was computed again with the key and is another one: header or claims were changed after signing, or another key signed. Nothing in such a token can be believed.',
  fix: {
    caller: 'Send the token exactly as the issuer gave it.',
    issuer: 'Publish the key that signs, under the kid that the tokens name.',
    verifier:
      'Look whether your key set is the issuer’s and up to date, and whether the secret is read as text, base64url or hex.',
  },
  cites: ['RFC 7515 §5.2'],
  applies: ({ keySet, algorithm }) => keySet !== null && algorithm !== null,
  *look({ alg, kid, keySet, lookup }) {
    const { candidates, selected, outcome } = lookup
    const { tried, verifying } = triedKeys(lookup)
    const other = verifying < 0 ? null : keyPhrase(lookup, verifying)
    if (selected !== null) {
      if (candidates[selected]?.verifies === false)
        yield { at: signaturePlace, facts: { alg, key: keyPhrase(lookup, selected), tried, other } }
      return
    }
    // With a kid that names no key, or several, nothing says under which key it should verify.
    const byTrial = outcome === 'KEY_NOT_IN_SET' && !(kid !== null && keySet && namesKeys(keySet))
    if (!byTrial || tried === 0) return
    if (verifying >= 0 && candidates.some((one) => one.verifies === true && isEligible(one.clauses))) return
    const key = other === null ? onlyKey(lookup, keySet) : null
    yield { at: signaturePlace, facts: { alg, key, tried: key === null ? tried : 1, other } }
  },
  says: ({ alg, key, tried, other }) => {
    if (key === null)
      return other === null
        ? `The signature verifies under none of the ${count(tried, 'key')} that could be tried (${alg}).`
        : `The signature verifies only under ${other}, which by its own alg, use or key_ops is not for it.`
    const elsewhere = other === null ? `, nor under any other of the ${count(tried, 'key')} that could be tried` : ''
    const instead = other === null ? '' : ` It verifies under ${other} instead.`
    return `The signature does not verify under ${key} (${alg})${tried > 1 ? elsewhere : ''}.${instead}`
  },
  examples: {
    flags: [
      { text: es256.text, keys: otherEcJwk, now: RFC_NOW },
      { text: `${es256.text.slice(0, -3)}N1Q`, keys: es256.jwk, now: RFC_NOW },
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
      { text: hs256.text, keys: 'not the secret that signed it', now: RFC_NOW },
      { text: hs256.text, keys: 'c2VjcmV0', now: RFC_NOW },
      { text: es256.text, keys: { ...es256.jwk, use: 'enc' }, now: RFC_NOW },
    ],
    passes: [
      { text: es256.text, keys: es256.jwk, now: RFC_NOW },
      { text: es256.text, keys: { keys: [otherEcJwk, es256.jwk] }, now: RFC_NOW },
      { header: { alg: 'ES256', kid: '2' }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
    ],
  },
})

/** What the keys that were tried are when they are one: one key, or one secret in its readings. Else null. */
function onlyKey(lookup: Lookup, keySet: KeySet | null): string | null {
  if (triedKeys(lookup).tried === 1)
    return keyPhrase(
      lookup,
      lookup.candidates.findIndex(({ verifies }) => verifies !== null),
    )
  return keySet?.form === 'secret' ? 'the secret given, however it is read' : null
}
