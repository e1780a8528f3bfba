import { writeBase64url } from '../../foundation/base64url'
import { writeUtf8 } from '../../foundation/utf8'
import { capitalise, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { ISTIO_MARK, modulusText } from '../modulus-text'
import { inKeys } from '../places'
import { rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'RSA_MODULUS_IS_TEXT',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The modulus of the RSA key is text',
  why: 'A modulus is a random number, and never reads as text. Where it does, the number was encoded twice, or written in hex or PEM first, or a placeholder stands in its place. Libraries import it without a word.',
  fix: {
    issuer: 'Write n as the base64url of the bytes of the modulus, once.',
  },
  cites: ['RFC 7518 §6.3.1.1', 'RFC 7518 §2'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const key of keySet?.keys ?? []) {
      const text = modulusText(key)
      if (text !== null && !text.startsWith(ISTIO_MARK))
        yield { at: inKeys(key, 'n'), facts: { key: keyName(key), text: text.slice(0, 200) } }
    }
  },
  says: ({ key, text }) => `${capitalise(key)} has a modulus that reads ${quote(text)}; expected a number.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: writeBase64url(writeUtf8(rs256.jwk.n)) }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: writeBase64url(writeUtf8('replace with the modulus')) }] } },
    ],
    passes: [{ keys: { keys: [rs256.jwk] } }],
  },
})
