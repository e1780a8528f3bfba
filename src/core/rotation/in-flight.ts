import { relative, utc } from '../foundation/time'
import { count } from '../foundation/wording'
import type { RotationReport, RotationToken, SideVerdict } from './rotation-report'

type Tokens = RotationReport['tokens']

/** Would anything in flight break if the old key went now? One sentence; null without tokens. */
export function inFlightAnswer(
  { now, counts, state }: Pick<RotationReport, 'now' | 'counts' | 'state'>,
  tokens: Tokens,
): string | null {
  if (tokens.length === 0) return null
  const inUse = tokens.filter(({ expired }) => expired !== true)
  if (inUse.length === 0) return `No: ${tokens.length === 1 ? 'the token has' : 'all of the tokens have'} expired.`
  if (state === null) return 'That takes two key sets: without both, no token was held against what comes after.'
  const breaking = inUse.filter(({ fate }) => fate === 'breaks')
  if (breaking.length > 0)
    return `Yes: ${ofThem(breaking, inUse)} in use ${breaking.length === 1 ? 'verifies' : 'verify'} with the earlier set only; ${lastOf(breaking, now)}.`
  const unclear = inUse.filter(({ fate }) => fate === 'unclear')
  if (unclear.length > 0) return `Not known: ${ofThem(unclear, inUse)} in use could not be checked on both sides.`
  const signed = inUse.filter(({ fate }) => fate === 'safe')
  // The later set still has the key: the question is then what happens when it goes as well.
  if (signed.length > 0 && counts.removed === 0 && counts.added > 0)
    return `Not yet: the later set still has every earlier key; were those gone, ${ofThem(signed, inUse)} in use would break; ${lastOf(signed, now)}.`
  const none =
    inUse.length === 1 ? 'the token in use does not need' : `none of the ${count(inUse.length, 'token')} in use needs`
  return `No: ${none} a key that only the earlier set has.`
}

function ofThem(some: readonly RotationToken[], all: readonly RotationToken[]): string {
  return some.length === all.length ? count(all.length, 'token') : `${some.length} of ${count(all.length, 'token')}`
}

function lastOf(tokens: readonly RotationToken[], now: number): string {
  const last = lastExpiry(tokens)
  if (last === null) return 'not every one of them says when it expires'
  const when = `expires at ${utc(last) ?? 'a time beyond any calendar'}, ${relative(last, now)}`
  return tokens.length === 1 ? `it ${when}` : `the last of them ${when}`
}

function lastExpiry(tokens: readonly RotationToken[]): number | null {
  let last = Number.NEGATIVE_INFINITY
  for (const { expires_at } of tokens) {
    if (expires_at === null) return null
    last = Math.max(last, expires_at)
  }
  return last
}

/** The tokens of one kid, in words. */
export interface KidRow {
  readonly kid: string | null
  readonly tokens: number
  readonly before: string
  readonly after: string
  /** Seconds since the epoch; null when one of them does not say. */
  readonly lastExpiresAt: number | null
  readonly fate: string
  readonly isBreaking: boolean
  /** Why one of those that do not verify does not; null where all do. */
  readonly why: string | null
}

/** The tokens by kid, those that break first. */
export function kidRows({ token_groups }: Pick<RotationReport, 'token_groups'>, tokens: Tokens): readonly KidRow[] {
  const ofKid = new Map<string | null, RotationToken[]>()
  for (const token of tokens) {
    const group = ofKid.get(token.kid)
    if (group) group.push(token)
    else ofKid.set(token.kid, [token])
  }
  const rows = token_groups.map(({ kid, breaking, last_expires_at }) => {
    const group = ofKid.get(kid) ?? []
    return {
      kid,
      tokens: group.length,
      before: verdictWords(group.map(({ before }) => before)),
      after: verdictWords(group.map(({ after }) => after)),
      lastExpiresAt: last_expires_at,
      fate: fateWords(group),
      isBreaking: breaking > 0,
      why: whyNot(group),
    }
  })
  return [...rows.filter(({ isBreaking }) => isBreaking), ...rows.filter(({ isBreaking }) => !isBreaking)]
}

function verdictWords(verdicts: readonly SideVerdict[]): string {
  const verifying = verdicts.filter((one) => one === 'verifies').length
  const unchecked = verdicts.filter((one) => one === 'not_checked').length
  const isOne = verdicts.length === 1
  if (verifying === verdicts.length) return isOne ? 'verifies' : 'all verify'
  if (unchecked === verdicts.length) return 'not checked'
  if (verifying + unchecked === 0) return isOne ? 'fails' : 'all fail'
  const words = [`${verifying.toLocaleString('en')} of ${verdicts.length.toLocaleString('en')} verify`]
  return [...words, ...(unchecked > 0 ? [`${unchecked.toLocaleString('en')} not checked`] : [])].join(', ')
}

const fates = {
  breaks: 'breaks',
  fails: 'verifies under neither',
  unclear: 'not known',
  starts: 'needs the later set',
  safe: 'safe',
} as const

/** Expired tokens have no fate any more, whatever verifies them. */
function fateWords(group: readonly RotationToken[]): string {
  const words = group.map(({ fate, expired }) => (expired === true ? 'expired' : fates[fate]))
  const told = [...Object.values(fates), 'expired'].flatMap((word) => {
    const number = words.filter((one) => one === word).length
    return number === 0 ? [] : [{ word, number }]
  })
  if (told.length === 1) return told[0]?.word ?? ''
  return told.map(({ word, number }) => `${number.toLocaleString('en')} ${word}`).join(', ')
}

function whyNot(group: readonly RotationToken[]): string | null {
  for (const side of ['after', 'before'] as const) {
    const failing = group.find((token) => token[side] !== 'verifies')
    if (failing) return failing.reasons[side].why
  }
  return null
}
