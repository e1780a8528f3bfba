import { meansNone } from '../algorithms/standing'
import { quote } from '../foundation/wording'
import { differs, headerOf, inWords, type Judged, type Look, open, same } from './here'
import type { Fact } from './library-error'

const anotherToken = 'the service looked at another token'

/** What the token's form and header say to an error about them. */
export const looksAtHeader = {
  malformed: (_, { statuses }) =>
    statuses.structure === 'pass'
      ? differs(
          'This token is well formed: the service was given another, or this one cut, escaped or with something around it.',
        )
      : same('This token is not well formed.'),
  signature_missing: () => differs(`This token has a signature: ${anotherToken}.`),
  alg_missing: (_, { token }) =>
    token.alg === null ? noAlg : differs(`This token has the alg ${quote(token.alg)}: ${anotherToken}.`),
  alg_none: (_, { token: { alg } }) => {
    if (alg !== null && meansNone(alg)) return same(`This token has the alg ${quote(alg)}.`)
    return differs(`This token has ${alg === null ? 'no alg' : `the alg ${quote(alg)}`}: ${anotherToken}.`)
  },
  alg_not_allowed: ({ captured }, { token }) => (token.alg === null ? noAlg : allowed(token.alg, captured.expected)),
  alg_unknown: (_, { token: { alg }, statuses }) => {
    if (alg === null) return noAlg
    return statuses.algorithm === 'not_checked'
      ? same(`Latchkey does not know the alg ${quote(alg)} either.`)
      : open(`This token has the alg ${quote(alg)}, which Latchkey knows; the library, or its version, does not.`)
  },
  kid_type: (_, { token }) =>
    differs(`The kid of this token is ${token.kid === null ? 'absent' : 'a string'}: ${anotherToken}.`),
  crit: (_, inspection) =>
    headerOf(inspection, 'crit') === undefined
      ? differs(`This token has no crit: ${anotherToken}.`)
      : open('This token has a crit that Latchkey understands; the library, or its version, does not.'),
  typ: (_, inspection) => {
    const typ = headerOf(inspection, 'typ')
    const has = typ === undefined ? 'no typ' : `the typ ${inWords(typ)}`
    return open(`This token has ${has}; whether the service takes that is its own setting.`)
  },
} satisfies Partial<Record<Fact, Look>>

const noAlg = same('The header has no alg.')

function allowed(alg: string, expected: string | undefined): Judged {
  if (expected === undefined)
    return open(`This token has the alg ${quote(alg)}; whether the service allows it is its own setting.`)
  return expected.split(/[^\w-]+/).includes(alg)
    ? differs(`This token has the alg ${quote(alg)}, which the service allows: ${anotherToken}.`)
    : same(`This token has the alg ${quote(alg)}; the service allows ${quote(expected)}.`)
}
