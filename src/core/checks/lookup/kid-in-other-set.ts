import { utc } from '../../foundation/time'
import { quote } from '../../foundation/wording'
import type { KeySource } from '../../sources/key-source'
import { defineCheck } from '../define-check'
import { asksForKid, missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'
import type { LookupSubject } from '../subjects'

const key1 = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const key2 = { keys: [{ ...otherEcJwk, kid: 'key-2' }] }
const header = { alg: 'ES256', kid: 'key-2' }

export default defineCheck({
  code: 'KID_IN_OTHER_SET',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'Another set that is loaded has this kid',
  why: 'A kid that one set lacks and another has tells where the token comes from: another issuer, another environment, or a time before a rotation.',
  fix: {
    caller: 'Ask the issuer that this verifier trusts for the token.',
    verifier: 'Look whether it is set to the issuer in iss, of the same environment.',
  },
  cites: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  applies: (subject) => asksForKid(subject) && subject.source !== null && subject.source.others.length > 0,
  *look(subject) {
    const kid = missingKid(subject)
    if (kid === null || !subject.source) return
    for (const other of subject.source.others)
      if (other.keySet.keys.some((key) => key.kid === kid))
        yield { at: inHeader('kid'), facts: { kid, source: other.name, ...standing(other, subject.source) } }
  },
  says: ({ kid, source, kept, gone }) => {
    if (kept === null)
      return `The kid ${quote(kid)} is in another set that is loaded, ${quote(source)}: the token may belong there.`
    const since = gone ? ', and is gone since' : ''
    return `The kid ${quote(kid)} was in the snapshot ${quote(source)} of ${kept}${since}.`
  },
  examples: {
    flags: [
      { header, keys: key1, source: { others: { staging: key2 } } },
      { header, keys: key1, source: { before: null, others: { staging: key2, production: key1 } } },
      { header, keys: key1, source: { before: key1, kept: key2 } },
    ],
    passes: [
      { header, keys: key2, source: { others: { staging: key2 } } },
      { header, keys: key1, source: { others: { staging: key1 } } },
      { header, keys: key1 },
    ],
  },
})

/** When a snapshot was kept, in words, and whether it is one of the very URL that lacks the kid now. */
function standing({ origin }: KeySource, { origin: own }: NonNullable<LookupSubject['source']>) {
  if (origin.kind !== 'kept') return { kept: null, gone: false }
  const gone = own.kind === 'fetched' && (origin.from === own.jwks_uri || origin.from === own.issuer)
  return { kept: utc(origin.at) ?? `${origin.at}`, gone }
}
