import { capitalise } from '../../foundation/wording'
import { knownSecrets } from '../../keys/known-secrets'
import { defineCheck, type Sighting } from '../define-check'
import { selectedKey } from '../held-key'
import { inHeader } from '../places'
import { provenBy } from '../proven'
import { es256, hs256, RFC_NOW } from '../rfc-examples'

const text =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI4NDEiLCJleHAiOjE3NjcyMjYyMDB9.bGtJ9ZQfbO3OD4De0n3Tzu-6DqXPczeWT7VC7V6ANXQ'

/** Not refused: a verifier that has this secret takes the token. The secret itself is never told. */
export default defineCheck({
  code: 'WEAK_HMAC_SECRET',
  subject: 'lookup',
  severity: 'error',
  refuses: false,
  title: 'The secret is one that everybody knows',
  why: 'Secrets that documentation prints, and words that people put in their place, are what an attacker tries first, from a single token. Whoever knows the secret can make any token.',
  fix: {
    issuer: 'Take a random secret of 32 bytes or more, and treat every token of the old one as forged.',
    verifier: 'Refuse to start with a secret that stands in an example.',
  },
  cites: ['RFC 8725 §2.2', 'RFC 8725 §3.5'],
  applies: ({ algorithm, keySet }) => algorithm?.family === 'hmac' && keySet !== null,
  *look(subject): Iterable<Sighting<{ alg: string; key: string | null }>> {
    const alg = subject.alg ?? ''
    const held = selectedKey(subject)
    const isKnown = held?.candidate.verifies === true && knownSecrets.has(held.key.material?.k ?? '')
    if (isKnown) yield { at: inHeader('alg'), facts: { alg, key: held.name } }
    else if (provenBy(subject, 'KNOWN_SECRET')) yield { at: inHeader('alg'), facts: { alg, key: null } }
  },
  says: ({ alg, key }) =>
    key === null
      ? `The ${alg} of the token verifies with a secret that stands in examples and word lists, so anyone can have made it; expected a random one.`
      : `${capitalise(key)} stands in examples and word lists, so anyone can have made the ${alg} of the token; expected a random secret.`,
  examples: {
    flags: [
      { text, keys: 'your-256-bit-secret' },
      { text, keys: es256.jwk },
      { text, keys: { kty: 'oct', k: 'eW91ci0yNTYtYml0LXNlY3JldA' } },
    ],
    passes: [
      { text: hs256.text, keys: hs256.jwk, now: RFC_NOW },
      { text: hs256.text, keys: 'secret', now: RFC_NOW },
      { text },
    ],
  },
})
