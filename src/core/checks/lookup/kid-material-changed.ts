import { utc } from '../../foundation/time'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { differsUnder } from '../material-under-kid'
import { asksForKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, otherEcJwk, rs256 } from '../rfc-examples'
import { setsOfSameUrl } from '../set-history'

const now = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const once = { keys: [{ ...otherEcJwk, kid: 'key-1' }] }
const header = { alg: 'ES256', kid: 'key-1' }

export default defineCheck({
  code: 'KID_MATERIAL_CHANGED',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  explains: true,
  title: 'The kid named another key at another time',
  why: 'Verifiers cache keys by their kid. Where a new key gets an old kid, or each server makes its own key under one kid, they hold a key that does not verify and see no reason to fetch again.',
  fix: {
    issuer: 'Give each new key a new kid, such as its thumbprint (RFC 7638), and every server the same keys.',
    verifier: 'Fetch the set several times, to see whether the answers differ.',
  },
  retry: 'Perhaps, once the verifier has fetched the key set again, or from another server of the issuer.',
  cites: ['RFC 7517 §4.5', 'OpenID Connect Core 1.0 §10.1.1'],
  applies: (subject) => asksForKid(subject) && subject.source !== null,
  *look({ kid, keySet, source }) {
    if (kid === null || !keySet || !source) return
    const { origin } = source
    const before = origin.kind === 'fetched' ? origin.before : null
    const dated = setsOfSameUrl(source).findLast((set) => differsUnder(kid, keySet, set.keySet))
    if (!dated && !(before && differsUnder(kid, keySet, before))) return
    yield { at: inHeader('kid'), facts: { kid, other: dated ? (utc(dated.at) ?? `${dated.at}`) : null } }
  },
  says: ({ kid, other }) => {
    const where =
      other === null
        ? 'was that of another key before this set was refreshed'
        : `is that of another key in the set of ${other} from the same URL`
    return `The kid ${quote(kid)} ${where}; expected a new kid for a new key.`
  },
  examples: {
    flags: [
      { header, keys: now, source: { before: now, kept: once } },
      { header, keys: now, source: { before: once } },
      { header, keys: now, source: { newer: once } },
    ],
    passes: [
      { header, keys: now, source: { before: now, kept: now } },
      { header, keys: now, source: { before: { keys: [...once.keys, ...now.keys] } } },
      { header, keys: now, source: { before: { keys: [{ ...rs256.jwk, kid: 'key-1' }] } } },
      { header, keys: now, source: { before: null, others: { staging: once } } },
      { header, keys: now },
    ],
  },
})
