import { member, typeOf } from '../foundation/json-access'
import { relative } from '../foundation/time'
import { count } from '../foundation/wording'
import { type Rule, refuses, unknown } from './rules'

/** How a consumer looks at `exp` and `nbf` when nothing is configured. Times in seconds since the epoch. */
export interface TimeRules {
  /** Seconds. */
  readonly leeway: number
  /** Whether it takes a token at the very second `exp` plus leeway. */
  readonly lastSecond: boolean
  /** Whether it takes a token at the very second `nbf` minus leeway; it does where this is left out. */
  readonly firstSecond?: boolean
  readonly expNeeded?: boolean
  /** Where it looks at the two in different ways: the one that these are for. */
  readonly only?: 'exp' | 'nbf'
  /** Whether it cuts off what is less than a second. */
  readonly whole?: boolean
  /** Whether a zero counts as none. */
  readonly zeroIsNone?: boolean
  /** What it does with an `exp` or `nbf` that is not a number. */
  readonly notNumber: 'refuses' | 'unknown'
  /** The last time that it was looked into, where it says what does not count as a number is unknown. */
  readonly latest?: number
  readonly source: string
}

/** Beyond it the milliseconds are not exact. */
const FAR = 9e12

/** The rule that these make. Says nothing where the claims cannot be read. */
export function inTime({
  leeway,
  lastSecond,
  firstSecond = true,
  expNeeded,
  only,
  whole,
  zeroIsNone,
  notNumber,
  latest = FAR,
  source,
}: TimeRules): Rule {
  const grace = leeway === 0 ? 'without leeway' : `with a leeway of ${count(leeway, 'second')}`
  return ({ claims, now }) => {
    if (!claims) return null
    const exp = member(claims, 'exp')
    if (expNeeded && !exp) return refuses('The token has no exp, and it asks for one.', source)
    for (const [name, node] of [['nbf', member(claims, 'nbf')] as const, ['exp', exp] as const]) {
      if (!node || (only && name !== only)) continue
      if (node.type !== 'number') {
        const sentence = `The ${name} is ${typeOf(node)}; expected a number.`
        return notNumber === 'refuses' ? refuses(sentence, source) : unknown(sentence, source)
      }
      if (zeroIsNone && node.value === 0) continue
      if (notNumber === 'unknown' && Math.abs(node.value) > latest)
        return unknown(`What it makes of a time so far away in ${name} was not looked into.`, source)
      const time = whole ? Math.trunc(node.value) : node.value
      const early = name === 'nbf' && (time - leeway > now || (!firstSecond && time - leeway === now))
      if (early) return refuses(`The token becomes valid ${relative(time, now)}; it looks at nbf ${grace}.`, source)
      const late = name === 'exp' && (time + leeway < now || (!lastSecond && time + leeway === now))
      if (late) return refuses(`The token expired ${relative(time, now)}; it looks at exp ${grace}.`, source)
    }
    return null
  }
}
