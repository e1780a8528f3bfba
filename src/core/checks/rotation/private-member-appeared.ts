import { list } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b } = sample
// Only that the member is there counts, so examples need no real private key.
const exposed = { ...a, d: 'AAAA' }

export default defineCheck({
  code: 'PRIVATE_MEMBER_APPEARED',
  subject: 'rotation',
  severity: 'error',
  refuses: false,
  title: 'The later set has the private half of a key',
  why: 'Whoever fetched that set can sign any token with the key. A set without it, at an earlier time, shows since when.',
  fix: {
    issuer: 'Take the key out of use at once, rotate, and publish only public members.',
    verifier: 'Stop trusting the key as soon as the issuer has another.',
  },
  cites: ['RFC 7517 §9.2', 'RFC 7518 §6.2.2', 'RFC 7518 §6.3.2'],
  *look({ match }) {
    for (const { before, after } of match?.pairs ?? [])
      if (after && after.privateMembers.length > 0 && !before?.privateMembers.length)
        yield {
          at: inSide('after', after),
          facts: { key: keyName(after), members: after.privateMembers, is_new: before === null },
        }
  },
  says: ({ key, members, is_new }) =>
    `In the later set ${key} has private members (${list(members, 8)})${is_new ? '' : ' that it did not have in the earlier'}; expected public members only. Latchkey used only those.`,
  examples: {
    flags: [
      { rotation: { before: setOf(a), after: setOf(exposed) } },
      { rotation: { before: setOf(b), after: setOf(b, exposed) } },
    ],
    passes: [
      { rotation: { before: setOf(a), after: setOf(a) } },
      { rotation: { before: setOf(exposed), after: setOf(exposed) } },
      { rotation: { before: setOf(exposed), after: setOf(a) } },
    ],
  },
})
