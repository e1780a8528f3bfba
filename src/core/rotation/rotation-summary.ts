import { type Comparison, isUnfetched } from '../comparison/comparison'
import type { SetMatch } from '../comparison/match-sets'
import { capitalise, count, list } from '../foundation/wording'

/** What the comparison comes to: a sentence about the keys, and one about the tokens where there are any. */
export function summariseRotation(comparison: Comparison): string {
  const { match } = comparison
  const keys = match ? keysSentence(match, comparison) : missingSentence(comparison)
  const tokens = tokensSentence(comparison)
  return tokens === null ? keys : `${keys} ${tokens}`
}

function missingSentence({ before, after }: Comparison): string {
  const words = [
    [before, 'earlier'],
    [after, 'later'],
  ] as const
  const missing = words.filter(([side]) => side.isMissing).map(([, word]) => word)
  const unfetched = words.filter(([side]) => isUnfetched(side)).map(([, word]) => word)
  const first =
    unfetched.length > 0 ? `Fetch the ${unfetched.join(' and the ')} set: an address stands in its place. ` : ''
  if (missing.length > 0)
    return `${first}The ${missing.join(' and the ')} set is missing, so there is nothing to compare yet.`
  if (unfetched.length > 0) return first.trimEnd()
  const [, word] = words.find(([side]) => side.keySet === null) ?? words[0]
  return `The ${word} side cannot be read as a key set, so the two were not compared.`
}

function keysSentence(match: SetMatch, { before, after }: Comparison): string {
  const [retained, added, removed] = [match.retained.length, match.added.length, match.removed.length]
  const also = anomalies(match)
  const end = also === null ? '.' : `, but ${also}.`
  if (retained + added + removed === 0)
    return before.keySet?.keys.length || after.keySet?.keys.length
      ? 'Neither set has a key that can verify signatures.'
      : 'Both sets are empty.'
  const gone = 'tokens signed with the earlier keys do not verify with the later set'
  switch (match.state) {
    case 'no_change':
      return `Both sets have the same ${count(retained, 'key')}${end}`
    case 'safe_overlap':
      return `Every earlier key (${retained}) is in the later set, which has ${added} more: tokens signed with an earlier key still verify${end}`
    case 'overlap': {
      const only = added === 0 ? '' : ` and ${added} only in the later`
      const lost = removed === 1 ? 'the one that is gone' : 'those that are gone'
      return `The sets share ${count(retained, 'key')}; ${count(removed, 'key is', 'keys are')} only in the earlier one${only}: tokens signed with ${lost} do not verify with the later set${end}`
    }
    case 'disjoint':
      if (removed === 0)
        return `The earlier set has no key that can verify signatures, the later one has ${added}${end}`
      if (added === 0) return `The later set has no key that can verify signatures: ${gone}${end}`
      return `The two sets have no key in common: ${gone}${end}`
  }
}

/** What the state does not show, because it goes by what keys are. */
function anomalies({ pairs, reusedKids }: SetMatch): string | null {
  const renamed = pairs.filter(({ change, before }) => change === 'renamed' && before?.kid !== null).length
  const reused = reusedKids.length
  const words = [
    ...(renamed > 0 ? [`${count(renamed, 'key has', 'keys have')} another kid`] : []),
    ...(reused > 0 ? [`${count(reused, 'kid names', 'kids name')} another key than before`] : []),
  ]
  return words.length > 0 ? list(words) : null
}

function tokensSentence({ tokens }: Comparison): string | null {
  if (tokens.length === 0) return null
  const inUse = tokens.filter(({ isExpired }) => isExpired !== true)
  const breaking = inUse.filter(({ fate }) => fate === 'breaks').length
  const expired = tokens.length - inUse.length
  const of = `Of ${count(tokens.length, 'token')}`
  if (inUse.length === 0)
    return tokens.length === 1 ? 'The token has expired.' : `All ${tokens.length} tokens have expired.`
  const rest = expired > 0 ? `, and ${expired} ${expired === 1 ? 'has' : 'have'} expired` : ''
  if (breaking > 0) return `${of}, ${breaking} in use would break if the earlier keys went now${rest}.`
  const safe = inUse.filter(({ fate }) => fate === 'safe' || fate === 'starts').length
  const unclear = inUse.length - safe
  if (unclear === 0) return `${capitalise(of.toLowerCase())}, none in use would break${rest}.`
  return `${of}, none is known to break; ${unclear} ${unclear === 1 ? 'verifies' : 'verify'} under neither set or could not be checked${rest}.`
}
