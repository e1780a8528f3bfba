import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

/** Seconds before exp within which a request on its way may arrive too late. */
const SOON = 60

export default defineCheck({
  code: 'TOKEN_EXPIRING_SOON',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token expires within a minute',
  why: 'A token that is good when it is sent can have expired when it arrives, or at the second service that it is passed to. Such errors come and go.',
  fix: {
    caller: 'Ask for a new token a minute before the old one expires.',
  },
  cites: ['RFC 7519 §4.1.4'],
  *look({ evaluation }, { now }) {
    const { exp } = evaluation.time
    if (exp.state === 'met' && !exp.byLeeway && exp.time - now <= SOON)
      yield { at: inPayload('exp'), facts: { exp: exp.time, seconds: exp.time - now } }
  },
  says: ({ seconds }) => `The token expires in ${count(Math.ceil(seconds), 'second')}.`,
  examples: {
    flags: [{ claims: { exp: EXAMPLE_NOW + 60 } }, { claims: { exp: EXAMPLE_NOW + 0.5 } }],
    passes: [{}, { claims: { exp: EXAMPLE_NOW + 61 } }, { claims: { exp: EXAMPLE_NOW - 30 } }],
  },
})
