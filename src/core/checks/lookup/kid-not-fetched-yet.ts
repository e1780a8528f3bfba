import { utc } from '../../foundation/time'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { asksForKid, awaitsRefresh, missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256 } from '../rfc-examples'

const key1 = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const header = { alg: 'ES256', kid: 'key-2' }

export default defineCheck({
  code: 'KID_NOT_FETCHED_YET',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The kid is not in the set as it was fetched',
  why: 'An issuer may publish a key after the set was fetched, and one replica may serve it before another. A verifier that does not find a kid fetches the set once more before it refuses.',
  fix: {
    issuer: 'Publish a key long enough before signing with it that every cache has it.',
    verifier: 'Refresh the set once; only then is the kid unknown.',
  },
  retry: 'Yes, once the verifier has fetched the key set again, if the key has been published since.',
  cites: ['OpenID Connect Core 1.0 §10.1.1', 'RFC 7515 §4.1.4'],
  applies: (subject) => asksForKid(subject) && awaitsRefresh(subject),
  *look(subject) {
    const kid = missingKid(subject)
    const origin = subject.source?.origin
    if (kid === null || origin?.kind !== 'fetched') return
    const { at } = origin.evidence
    yield { at: inHeader('kid'), facts: { kid, url: origin.jwks_uri, at, fetched: utc(at) ?? `${at}` } }
  },
  says: ({ kid, fetched }) =>
    `The kid ${quote(kid)} is not in the set as it was fetched at ${fetched}; refresh it once before concluding.`,
  examples: {
    flags: [
      { header, keys: key1, source: { before: null } },
      { header, keys: { keys: [] }, source: { before: null } },
    ],
    passes: [
      { header, keys: key1 },
      { header, keys: key1, source: { before: key1 } },
      { header: { alg: 'ES256', kid: 'key-1' }, keys: key1, source: { before: null } },
    ],
  },
})
