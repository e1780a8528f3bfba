import { list } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'SECRET_AMBIGUOUS',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The secret can be read in several ways',
  why: 'A secret is bytes. A text that is also valid base64 or hexadecimal stands for other bytes when it is decoded first, and issuer and verifier must do the same.',
  fix: {
    verifier: 'Find out whether the issuer signs with the text itself or with what it decodes to.',
  },
  cites: ['RFC 7518 §3.2', 'RFC 7518 §6.4.1'],
  applies: ({ keySet }) => keySet?.form === 'secret',
  *look({ keySet }) {
    const readings = keySet?.keys.map((key) => key.writtenAs.replace('secret, read as ', '')) ?? []
    if (readings.length > 1) yield { at: { part: 'keys', pointer: '' }, facts: { readings } }
  },
  says: ({ readings }) => `The secret can be read as ${list(readings)}; each reading is tried.`,
  examples: {
    flags: [
      { header: { alg: 'HS256' }, keys: '6f6e652074776f207468726565' },
      { header: { alg: 'HS256' }, keys: 'c2VjcmV0' },
    ],
    passes: [{ header: { alg: 'HS256' }, keys: 'a secret with spaces' }, { keys: es256.jwk }],
  },
})
