import { quote } from '../../foundation/wording'
import { certificateThumbprints } from '../../keys/certificate-thumbprints'
import { certifiedKeyInHeader } from '../../keys/header-key'
import { certificateExample } from '../certificate-example'
import { defineCheck } from '../define-check'
import { statedThumbprints } from '../key-by-certificate'
import { inHeader } from '../places'

// A warning: one key can have two certificates, and no RFC has the verifier compare.
export default defineCheck({
  code: 'X5T_HEADER_MISMATCH',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The thumbprint is of another certificate than the one that came along',
  why: 'The header states a certificate’s thumbprint and brings a certificate, and they do not belong together. Verifiers that look the key up by thumbprint take another one than those that read the chain.',
  fix: {
    issuer: 'Compute x5t and x5t#S256 over the DER of the first certificate in x5c, as base64url of the bytes.',
  },
  cites: ['RFC 7515 §4.1.7', 'RFC 7515 §4.1.8', 'RFC 7515 §4.1.6'],
  applies: ({ header }) => statedThumbprints(header).length > 0 && certifiedKeyInHeader(header) !== null,
  *look({ header }) {
    const key = certifiedKeyInHeader(header)
    const [sha1, sha256] = key ? certificateThumbprints(key) : []
    if (sha1 === undefined || sha256 === undefined) return
    for (const { name, value } of statedThumbprints(header)) {
      const expected = name === 'x5t' ? sha1 : sha256
      if (value !== expected) yield { at: inHeader(name), facts: { name, value, expected } }
    }
  },
  says: ({ name, value, expected }) =>
    `The ${name} is ${quote(value)}; expected ${quote(expected)}, that of the first certificate in x5c.`,
  examples: {
    flags: [
      { header: { alg: 'RS256', x5c: [certificateExample.base64], x5t: 'eBZ_cn3sXYAd0ch4THBKHIgOwOE' } },
      { header: { alg: 'RS256', x5c: [certificateExample.base64], 'x5t#S256': certificateExample.sha1 } },
    ],
    passes: [
      {},
      {
        header: {
          alg: 'RS256',
          x5c: [certificateExample.base64],
          x5t: certificateExample.sha1,
          'x5t#S256': certificateExample.sha256,
        },
      },
      { header: { alg: 'RS256', x5t: 'eBZ_cn3sXYAd0ch4THBKHIgOwOE' } },
    ],
  },
})
