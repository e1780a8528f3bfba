import type { JsonObject } from '../../foundation/json-node'
import { utc } from '../../foundation/time'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { YEAR_2000, YEAR_2100 } from '../milliseconds'
import { inPayload } from '../places'
import { timeOf } from '../time-claims'

interface Implausible {
  readonly [fact: string]: string | number
  readonly claim: string
  readonly value: number
  readonly side: 'before 2000' | 'after 2100'
}

/**
 * Not every side of every claim: an nbf or auth_time of 0 is what Keycloak wrote for “none” and does no harm, an nbf far
 * ahead is TOKEN_NOT_YET_VALID, an iat far ahead IAT_IN_FUTURE.
 */
const sides: readonly (readonly [claim: string, side: Implausible['side']])[] = [
  ['exp', 'before 2000'],
  ['exp', 'after 2100'],
  ['iat', 'before 2000'],
  ['auth_time', 'after 2100'],
]

export default defineCheck({
  code: 'TIME_IMPLAUSIBLE',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'A time is of another century',
  why: 'A zero, a negative number or the end of the calendar most often stands for “never” or “unknown”. Verifiers know no such meaning: they read the time as it is written.',
  fix: {
    issuer: 'Write the real time, in seconds since 1970, and leave out a claim that has none.',
    verifier: 'Limit the age of a token by its iat where its exp says nothing.',
  },
  cites: ['RFC 7519 §2', 'RFC 7519 §4.1.4'],
  look: ({ claims }) => implausible(claims),
  says: ({ claim, value, side }) => {
    const date = utc(value)
    return `The ${claim} is ${value}${date === null ? '' : ` (${date})`}, a time ${side}; expected one of this century.`
  },
  examples: {
    flags: [
      { claims: { exp: 253402300800 } },
      { claims: { exp: 0 } },
      { claims: { exp: -12345 } },
      { claims: { iat: 0, exp: EXAMPLE_NOW + 600 } },
    ],
    passes: [
      {},
      { claims: { exp: (EXAMPLE_NOW + 600) * 1000 } },
      { claims: { exp: EXAMPLE_NOW + 600, nbf: 0, auth_time: 0 } },
      { claims: { exp: EXAMPLE_NOW - 300_000_000 } },
    ],
  },
})

function* implausible(claims: JsonObject): Iterable<Sighting<Implausible>> {
  for (const [claim, side] of sides) {
    const value = timeOf(claims, claim)
    if (value !== null && (side === 'before 2000' ? value < YEAR_2000 : value > YEAR_2100))
      yield { at: inPayload(claim), facts: { claim, value, side } }
  }
}
