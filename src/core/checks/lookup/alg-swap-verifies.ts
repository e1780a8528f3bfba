import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { provenBy } from '../proven'
import { es256, RFC_NOW, rs256 } from '../rfc-examples'

const claims = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
/** Signed with the key of RFC 7515 A.2 as PS256, and with that of A.3 over a SHA-512 digest. */
const asPs256 = `eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.${claims}.IoWLgGy-XKT0yCmz3AO1Ug8WlLni1vhPReB87CeS6EVrNrN8WJc82Gx6YAp4GqOqPvTqePYJ-160D8DD4n-cZ1bD6LF8GzHpnS9vuS4LRKHssomp-t0zW5YPipeQU__O7RTcDQcKjCH6vvF6IzlTwJfJcWvNPpBN-7g-0cbFnxxSU5Htn_IjIBfc5aUzF7OJy3RANc2K3Y-cUcJV0aAX3lTDPvEtq6gUPHXOhZyzAFSiAu-O211_0G9HbE_vnP5pddvh59imf_W6b88muHcU_hXJAcQXetwIrB-6X9HmBYRooGpipPZuS1QFzCZNco-QDHLmyQcgL7zmrBnEhzeqzA`
const overSha512 = `eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.${claims}.VSqSh9VM2f3smuoJb7aXTjUZ-CSlCLH9OxbHYZNeFZBS5Lk_TO98HZKis_gy3QLLk-ELAIaYkAo7FdkTvf5UVQ`

export default defineCheck({
  code: 'ALG_SWAP_VERIFIES',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  explains: true,
  title: 'The signature is of another algorithm than the header says',
  why: 'The right key signed, but with another padding or hash than alg names. Verifiers do what alg says and refuse; most often the signing code and the header are configured in two places.',
  fix: {
    issuer: 'Give the signing function the algorithm that alg names: padding, hash and length of the salt.',
  },
  cites: ['RFC 7515 §4.1.1', 'RFC 7518 §3.1', 'RFC 8725 §3.1'],
  applies: ({ algorithm, keySet }) => algorithm !== null && keySet !== null,
  *look(subject) {
    const proven = provenBy(subject, 'SIBLING_ALGORITHM')
    if (!proven) return
    const { as = null, means = null } = proven.proof.facts
    yield { at: inHeader('alg'), facts: { alg: subject.alg ?? '', key: proven.key, as, means } }
  },
  says: ({ alg, key, as, means }) => {
    const signed = as === null ? `${String(means)}, which has no alg` : `${quote(String(as))} (${String(means)})`
    return `The header says ${quote(alg)}, but the signature verifies under ${key} as ${signed}; expected header and signature to be of one algorithm.`
  },
  examples: {
    flags: [
      { text: asPs256, keys: rs256.jwk, now: RFC_NOW },
      { text: asPs256, keys: { keys: [es256.jwk, { ...rs256.jwk, kid: '1', alg: 'PS256' }] }, now: RFC_NOW },
      { text: overSha512, keys: es256.jwk, now: RFC_NOW },
    ],
    passes: [
      { text: rs256.text, keys: rs256.jwk, now: RFC_NOW },
      { header: { alg: 'RS256' }, keys: rs256.jwk },
      { text: `${es256.text.slice(0, -3)}N1Q`, keys: es256.jwk, now: RFC_NOW },
    ],
  },
})
