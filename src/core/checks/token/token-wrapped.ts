import { list } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { hs256 } from '../rfc-examples'
import { isWhiteSpaceEntry } from '../stripped'

export default defineCheck({
  code: 'TOKEN_WRAPPED',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The token was found inside something else',
  why: 'Latchkey takes the token out of headers, commands, cookies, URLs and logs. A verifier that is given the same text whole refuses it, so it is good to know what was there.',
  fix: {
    verifier: 'Give the verifier the token alone, without what stands around it.',
  },
  cites: ['RFC 7515 §7.1', 'RFC 6750 §2.1'],
  *look({ found }) {
    const removed = found?.stripped.filter((entry) => !isWhiteSpaceEntry(entry)) ?? []
    if (!found || (found.within === '' && removed.length === 0)) return
    yield { at: { part: 'token', pointer: '' }, facts: { within: found.within, removed } }
  },
  says: ({ within, removed }) => {
    const place = within === '' ? 'with something around it' : `in ${within}`
    return `The token was found ${place}${removed.length > 0 ? `; removed: ${list(removed)}` : ''}.`
  },
  examples: {
    flags: [{ text: `Authorization: Bearer ${hs256.text}` }, { text: `"${hs256.text}"` }],
    passes: [{ text: hs256.text }, { text: `\n  ${hs256.text}\n` }],
  },
})
