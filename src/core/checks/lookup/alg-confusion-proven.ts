import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { provenBy } from '../proven'
import { es256, hs256, RFC_NOW, rs256 } from '../rfc-examples'

const claims = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
/** HS256, the secret being the key of RFC 7515 A.3 in PEM, then the modulus of that of A.2. */
const byPem = `eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.${claims}.3w8HjJMgUL4EN0wnIDkCNNmnERinKhKO0r1a2ApbVkc`
const byModulus = `eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.${claims}.MomuAFh6TfGeo8D0AbzNmva1_EJwmdOdvZyzXCqdSjI`

export default defineCheck({
  code: 'ALG_CONFUSION_PROVEN',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'A public key was used as the HMAC secret',
  why: 'The token was not signed by the issuer: anyone can read the public key and compute this HMAC. It passes where a verifier lets the header choose the algorithm and hands it the public key as secret.',
  fix: {
    verifier:
      'Fix the algorithms that you accept, without HS256, HS384 and HS512 where the keys are public; look for other tokens like this one in your logs.',
  },
  cites: ['RFC 8725 §2.1', 'RFC 8725 §3.1', 'CVE-2015-9235', 'CVE-2016-10555', 'CVE-2022-29217'],
  applies: ({ algorithm, keySet }) => algorithm?.family === 'hmac' && keySet !== null,
  *look(subject) {
    const proven = provenBy(subject, 'PUBLIC_KEY_AS_SECRET')
    if (!proven) return
    const { reason = null, encoding = null } = proven.proof.facts
    yield { at: inHeader('alg'), facts: { alg: subject.alg ?? '', key: proven.key, reason, encoding } }
  },
  says: ({ alg, key, encoding }) =>
    `The HMAC verifies with a public key as its secret: ${key}, written as ${String(encoding)}; expected for ${quote(alg)} a secret that only issuer and verifier know.`,
  examples: {
    flags: [
      { text: byPem, keys: es256.jwk, now: RFC_NOW },
      { text: byModulus, keys: { keys: [es256.jwk, { ...rs256.jwk, kid: '1', alg: 'RS256' }] }, now: RFC_NOW },
    ],
    passes: [
      { header: { alg: 'HS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1' }] } },
      { text: hs256.text, keys: hs256.jwk, now: RFC_NOW },
      { text: byPem, keys: rs256.jwk, now: RFC_NOW },
    ],
  },
})
