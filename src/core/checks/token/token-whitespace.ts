import { list } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { hs256 } from '../rfc-examples'
import { isWhiteSpaceEntry } from '../stripped'

export default defineCheck({
  code: 'TOKEN_WHITESPACE',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'White space was removed from the token',
  why: 'Terminals, mail and documents break a long token over lines or put invisible characters into it. A strict verifier refuses the text as it was pasted; Latchkey looks at it without them.',
  fix: {
    caller: 'Send the token on one line, without spaces.',
  },
  cites: ['RFC 7515 §2'],
  *look({ found }) {
    const removed = found?.stripped.filter(isWhiteSpaceEntry) ?? []
    if (removed.length > 0) yield { at: { part: 'token', pointer: '' }, facts: { removed } }
  },
  says: ({ removed }) => `The token had ${list(removed)} in it; expected none, so they were removed.`,
  examples: {
    flags: [{ text: hs256.text.replace(/.{60}/g, '$&\n') }],
    passes: [{ text: hs256.text }, { text: `\n${hs256.text}\n` }],
  },
})
