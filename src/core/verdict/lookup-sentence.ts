import type { TokenSubject } from '../checks/subjects'
import { capitalise, count, list, quote } from '../foundation/wording'
import { keyPhrase } from '../verify/key-phrase'
import type { Candidate, Lookup } from '../verify/look-up-key'
import { triedKeys } from '../verify/tried-keys'

/**
 * What the lookup came to and what follows from it: one sentence. Null when nothing is wrong. Where the cause is known
 * (`isExplained`), none is guessed.
 */
export function lookupSentence(
  { kid, alg, algorithm }: TokenSubject,
  lookup: Lookup,
  isExplained = false,
): string | null {
  const { candidates, selected, outcome } = lookup
  const { verifying } = triedKeys(lookup)
  const other = keyPhrase(lookup, verifying)
  const named = quote(kid ?? '')
  const size = count(candidates.length, 'key')
  switch (outcome) {
    case 'KID_RENAMED':
      return candidates[verifying]?.kid === null
        ? `No key of the set is named ${named}, but the signature verifies under a key that is published without a kid.`
        : `No key of the set is named ${named}, but the signature verifies under ${other}${isExplained ? '' : ': the issuer signs with a key that it publishes under another name'}.`
    case 'KEY_NOT_IN_SET':
      return notInSet(kid, lookup, isExplained)
    case 'KID_AMBIGUOUS':
      return verifying < 0
        ? `Several keys that fit are named ${named}, and the signature verifies under none of the ${size}.`
        : `Several keys that fit are named ${named}; the signature verifies under one of them, and a verifier cannot tell which to take.`
    case 'KID_POINTS_AT_WRONG_KEY':
      return `The signature does not verify under the key ${named} that the token names, but under ${other}: the issuer stamps the wrong kid.`
    case 'KID_REUSED_OR_TAMPERED':
      return reusedOrTampered(named, alg, candidates[selected as number] as Candidate, {
        isAlone: candidates.length < 2,
        isExplained,
      })
    case 'OK':
    case 'OK_BY_TRIAL':
      return unfit(
        keyPhrase(lookup, selected as number),
        candidates[selected as number] as Candidate,
        algorithm?.leastBits,
      )
    case 'NOT_LOOKED_UP':
    case 'ALG_NOT_SUPPORTED':
      return null
  }
}

function notInSet(kid: string | null, lookup: Lookup, isExplained: boolean): string {
  const { candidates } = lookup
  const { tried } = triedKeys(lookup)
  if (candidates.length === 0) return 'The key set is empty, so there is no key to verify with.'
  if (kid !== null && candidates.some((one) => one.clauses.kid === 'conflicts'))
    return `No key of the set is named ${quote(kid)}${tried > 0 ? ', and the signature verifies under none of them' : ''}; the set has ${kidsOf(candidates)}.`
  if (tried === 0)
    return `None of the ${count(candidates.length, 'key')} given fits the token: ${candidates[0]?.untried ?? 'none could be tried.'}`
  const misfit = candidates.find((one) => one.verifies === true)
  if (misfit) return `The signature verifies only under a key that is not for it: ${conflicts(misfit)}.`
  const guess = isExplained ? '' : ': the token was changed, or another key signed it'
  return tried === 1
    ? `The signature does not verify under the key given${guess}.`
    : `The signature verifies under none of the ${count(tried, 'key')} that could be tried${guess}.`
}

/** As many as are told are quoted, of what may be a hundred thousand. */
function kidsOf(candidates: readonly Candidate[]): string {
  const kids = candidates.flatMap(({ kid }) => kid ?? [])
  return list([...kids.slice(0, TOLD).map(quote), ...kids.slice(TOLD)], TOLD)
}

const TOLD = 5

function reusedOrTampered(
  named: string,
  alg: string | null,
  key: Candidate,
  { isAlone, isExplained }: { readonly isAlone: boolean; readonly isExplained: boolean },
): string {
  if (key.verifies === null) return `The key ${named} could not be tried: ${key.untried ?? 'no reason is known.'}`
  const elsewhere = isAlone ? '' : ', nor under any other key of the set'
  const guess = isExplained ? '' : ': the token was changed after it was signed, or its kid now names another key'
  return `The signature does not verify under the key ${named} (${alg})${elsewhere}${guess}.`
}

function unfit(name: string, key: Candidate, leastBits: number | undefined): string | null {
  const { use, key_ops: keyOps, strength } = key.clauses
  if (use === 'conflicts' || keyOps === 'conflicts')
    return `${capitalise(name)} is not for signatures: ${conflicts(key)}.`
  if (strength !== 'conflicts' || key.kty !== 'RSA') return null
  return `${capitalise(name)} is too weak: ${key.bits} bits, where at least ${leastBits} are required and an odd exponent above 1.`
}

/** What a key states against its use here, in words. */
function conflicts(key: Candidate): string {
  const says = [
    key.clauses.alg === 'conflicts' && `its alg is ${quote(key.alg ?? '')}`,
    key.clauses.use === 'conflicts' && `its use is ${quote(key.use ?? '')}`,
    key.clauses.key_ops === 'conflicts' && 'its key_ops do not have “verify”',
  ]
  return list(says.filter((one) => one !== false))
}
