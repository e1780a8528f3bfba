import type { Side } from '../comparison/comparison'
import { type KeyChange, type KeyPair, usableKeys } from '../comparison/match-sets'
import type { ReusedKid } from '../comparison/reused-kids'
import type { TokenOnSides } from '../comparison/token-fate'
import type { TokenOnSide } from '../comparison/token-on-side'
import { isUsable } from '../comparison/usable-key'
import { count, list } from '../foundation/wording'
import type { Key } from '../keys/key'
import { thumbprint } from '../keys/thumbprint'
import type { RotationKey, RotationToken, SideKey, SideReport } from './rotation-report'

const order: readonly KeyChange[] = ['removed', 'renamed', 'changed', 'added', 'kept']

/** What goes stands first, what stays last; within a change in the order of the sets. */
export function byChange(pairs: readonly KeyPair[]): readonly KeyPair[] {
  return order.flatMap((change) => pairs.filter((pair) => pair.change === change))
}

export function reportPairs(pairs: readonly KeyPair[], reusedKids: readonly ReusedKid[]): readonly RotationKey[] {
  const reused = new Set(reusedKids.flatMap(({ before, after }) => [before, after]))
  return pairs.map(({ change, before, after, elsewhere, members }) => ({
    thumbprint: thumbprint((before ?? after) as Key),
    change,
    ...(before ? { before: sideKey(before) } : {}),
    ...(after ? { after: sideKey(after) } : {}),
    ...(elsewhere ? { elsewhere: sideKey(elsewhere) } : {}),
    kid_reused: (before !== null && reused.has(before)) || (after !== null && reused.has(after)),
    members,
  }))
}

function sideKey(key: Key): SideKey {
  const { kid, kty, crv, bits, alg, use, privateMembers, pointer } = key
  return { kid, kty, crv, bits, alg, use, usable: isUsable(key), private_members: privateMembers, pointer }
}

/** `usable`: how many of its keys can verify, where that was counted. */
export function reportSide(side: Side, usable: number | null): SideReport {
  const { keySet, isMissing, flaws, issuer, at } = side
  const isEmpty = keySet ? keySet.keys.length === 0 : flaws[0]?.reason === 'EMPTY'
  return {
    state: isMissing ? 'missing' : isEmpty ? 'empty' : keySet ? 'read' : 'unreadable',
    sentence: sideSentence(side),
    keys: keySet?.keys.length ?? 0,
    usable: usable ?? (keySet ? usableKeys(keySet).size : 0),
    issuer,
    at,
  }
}

/** What is to be said of one side whatever the other is; null of a plain key set. */
function sideSentence({ keySet, isMissing, flaws }: Side): string | null {
  if (isMissing) return 'Nothing is here yet; paste a key set.'
  if (!keySet) return flaws[0]?.message ?? 'This is not a key set.'
  if (keySet.keys.length === 0) return 'The set has no keys.'
  const exposed = keySet.keys.filter(({ privateMembers }) => privateMembers.length > 0)
  if (exposed.length > 0) {
    const members = [...new Set(exposed.flatMap(({ privateMembers }) => privateMembers))]
    return `${count(exposed.length, 'key comes with its', 'keys come with their')} private half (${list(members, 8)}), which was left out; expected public keys only.`
  }
  if (keySet.form === 'secret') return 'This is not a key set, so it was read as one shared secret.'
  if (keySet.keys.some(isUsable)) return flaws[0]?.message ?? null
  return `None of the ${count(keySet.keys.length, 'key')} can verify a signature.`
}

export function reportTokens(tokens: readonly TokenOnSides[]): readonly RotationToken[] {
  return tokens.map(({ at, kid, alg, expiresAt, isExpired, before, after, fate }) => ({
    at,
    kid,
    alg,
    expires_at: expiresAt,
    expired: isExpired,
    before: before.verdict,
    after: after.verdict,
    fate,
    reasons: { before: reasonOf(before), after: reasonOf(after) },
  }))
}

function reasonOf({ outcome, why, key }: TokenOnSide): RotationToken['reasons']['before'] {
  return { outcome, why, thumbprint: key && thumbprint(key) }
}
