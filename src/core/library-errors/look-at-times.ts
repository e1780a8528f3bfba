import { relative, utc } from '../foundation/time'
import type { Inspection } from '../verdict/inspection'
import { claimOf, differs, type Judged, type Look, open, same } from './here'
import type { Fact } from './library-error'

/** What the token's times say to an error about them. */
export const looksAtTimes = {
  expired: (_, inspection) => {
    const exp = claimOf(inspection, 'exp')
    if (typeof exp !== 'number') return noTime('exp')
    if (exp <= inspection.now) return same(`The exp of this token was ${when(exp, inspection.now)}.`)
    return differs(
      `This token expires ${when(exp, inspection.now)}: the service looked at another token, or its clock is ahead.`,
    )
  },
  not_yet_valid: (_, inspection) => early('nbf', inspection),
  issued_later: (_, inspection) => early('iat', inspection),
  too_old: (_, inspection) => {
    const iat = claimOf(inspection, 'iat')
    if (typeof iat !== 'number') return noTime('iat')
    return open(
      `This token was issued ${relative(iat, inspection.now)}; how old it may be is the service’s own setting.`,
    )
  },
} satisfies Partial<Record<Fact, Look>>

/** What was early when the error was logged may be in time by now. */
function early(claim: 'nbf' | 'iat', inspection: Inspection): Judged {
  const time = claimOf(inspection, claim)
  if (typeof time !== 'number') return noTime(claim)
  if (time > inspection.now) return same(`The ${claim} of this token is ${when(time, inspection.now)}.`)
  return open(
    `The ${claim} of this token was ${when(time, inspection.now)}: the error is from before that, or the service’s clock is behind.`,
  )
}

const noTime = (claim: string) =>
  differs(`This token has no ${claim} that is a time: the service looked at another token.`)

/** "in 5 minutes (2026-01-01 00:05:00 UTC)". */
function when(time: number, now: number): string {
  const date = utc(time)
  return date === null ? relative(time, now) : `${relative(time, now)} (${date})`
}
