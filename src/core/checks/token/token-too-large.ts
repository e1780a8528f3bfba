import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { HEADER_BYTES, sizeInTransit } from '../token-size'

export default defineCheck({
  code: 'TOKEN_TOO_LARGE',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The token is larger than many servers take',
  why: 'A token travels in a header line with every request. Web servers and proxies answer 400 or 431 to lines beyond 8 KiB, before anything looks at the token.',
  fix: {
    issuer: 'Put fewer claims into the token: name groups by reference, and leave out what the API does not read.',
    verifier: 'Raise the limit of every proxy on the way, if the token cannot be made smaller.',
  },
  cites: ['RFC 6585 §5', 'https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers'],
  applies: (subject) => sizeInTransit(subject) !== null,
  *look(subject) {
    const size = sizeInTransit(subject)
    if (size !== null && size > HEADER_BYTES) yield { at: { part: 'token', pointer: '' }, facts: { size } }
  },
  says: ({ size }) =>
    `The token has ${count(size, 'character')}; expected no more than ${HEADER_BYTES.toLocaleString('en')}, which many servers take in a header line.`,
  examples: {
    flags: [{ claims: { exp: 1767226200, groups: 'g'.repeat(6200) } }],
    passes: [{}, { claims: { exp: 1767226200, groups: 'g'.repeat(5000) } }],
  },
})
