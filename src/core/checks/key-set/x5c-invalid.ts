import { capitalise } from '../../foundation/wording'
import type { CertificateFault } from '../../keys/examination'
import { certifiedJwk, chain } from '../certificate-examples'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'

const [leaf] = chain
const withX5c = (x5c: unknown) => ({ keys: { keys: [{ ...certifiedJwk, kid: '1', x5c }] } })

export default defineCheck({
  code: 'X5C_INVALID',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The x5c of the key is not a chain of certificates',
  why: 'The member x5c is an array of certificates in DER, each written in base64 with padding. It is the one member of a JWK that is not base64url, so that many writers get it wrong. Verifiers that read it refuse the key or the whole set.',
  fix: {
    issuer: 'Write each certificate as the base64 of its DER on one line, without BEGIN and END, or leave x5c out.',
  },
  cites: ['RFC 7517 §4.7', 'RFC 4648 §4'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('X5C_INVALID', defects)) {
      const { index } = facts
      yield { at: inKeys(key, index === null ? 'x5c' : `x5c/${index}`), facts: { key: keyName(key), ...facts } }
    }
  },
  says: ({ key, index, fault }) => {
    const where = index === null ? 'x5c' : `x5c[${index}]`
    return `${capitalise(key)} has in ${where} ${words[fault]}.`
  },
  examples: {
    flags: [
      withX5c(leaf),
      withX5c([]),
      withX5c([1]),
      withX5c([leaf.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')]),
      withX5c([`-----BEGIN CERTIFICATE-----\n${leaf}\n-----END CERTIFICATE-----`]),
      withX5c(['c2lnbmluZw==']),
    ],
    passes: [withX5c([leaf]), withX5c(chain), { keys: certifiedJwk }],
  },
})

/** What was found, then what was expected. */
const words: Record<CertificateFault, string> = {
  not_array: 'a value that is not an array; expected an array of certificates',
  empty: 'an empty array; expected at least the certificate of the key',
  not_string: 'a value that is not a string; expected the base64 of a certificate',
  pem: 'a certificate in PEM; expected its base64 alone, without BEGIN and END',
  base64url: 'a certificate in base64url; expected base64, with + and / and padding',
  white_space: 'base64 with spaces or line breaks; expected it on one line',
  padding: 'base64 without its padding; expected = at its end',
  not_base64: 'a text that is not base64; expected the base64 of a certificate',
  not_certificate: 'base64 of something else; expected a certificate in DER',
}
