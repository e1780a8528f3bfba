import type { KeyChange } from '../../../core/comparison/match-sets'
import type { MemberChange } from '../../../core/comparison/member-changes'
import type { RotationKey } from '../../../core/rotation/rotation-report'
import { drawn } from '../../key-details/key-words'

/** Each change as a sign and as words. */
export const changes: Readonly<
  Record<KeyChange, { readonly sign: string; readonly words: string; readonly tone: string }>
> = {
  removed: { sign: '−', words: 'only in the earlier set', tone: 'text-fail' },
  renamed: { sign: '≠', words: 'the same key, another kid', tone: 'text-warn' },
  changed: { sign: '≠', words: 'the same key, other members', tone: 'text-warn' },
  added: { sign: '+', words: 'only in the later set', tone: 'text-pass' },
  kept: { sign: '=', words: 'in both', tone: 'text-soft' },
}

/** What else is to be said of a row; '' when nothing is. */
export function remarksOn({ kid_reused, members, elsewhere, before, after }: RotationKey): string {
  const usable = (after ?? before)?.usable === true
  const exposed = [before, after].some((side) => side !== undefined && side.private_members.length > 0)
  return [
    ...(kid_reused ? ['the kid names another key on the other side'] : []),
    ...(elsewhere ? ['one entry more of a key that the other side has'] : []),
    ...(exposed ? ['has private members'] : []),
    ...members.slice(0, NAMED).map(memberWords),
    ...(members.length > NAMED ? [`${members.length - NAMED} more members differ`] : []),
    ...(usable ? [] : ['not for signatures']),
  ].join('; ')
}

const NAMED = 4

function memberWords({ member, weight, before, after }: MemberChange): string {
  const name = drawn(member, 40)
  if (weight === 'encoding') return `${name}: the same number, written in another way`
  if (before === null && after === null) return `${name} differs`
  return `${name}: ${valueWords(before)} → ${valueWords(after)}`
}

const valueWords = (value: string | null) => (value === null ? 'not stated' : drawn(value, 40))

/** The kid of a key on one side, or on both sides where they differ. */
export function kidWords({ before, after }: RotationKey): readonly string[] {
  const kids = [before, after].flatMap((side) => (side ? [side.kid === null ? 'no kid' : drawn(side.kid, 80)] : []))
  return [...new Set(kids)]
}

/** “EC P-256”, “RSA 2048”. */
export function kindWords({ before, after }: RotationKey): string {
  const side = before ?? after
  if (!side) return ''
  const { kty, crv, bits, alg } = side
  const more = crv ?? (kty === 'AKP' ? alg : bits)
  return drawn(`${kty || 'unknown'}${more === null ? '' : ` ${more}`}`, 40)
}
