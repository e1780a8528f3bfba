import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import { quote } from '../foundation/wording'
import type { Key } from '../keys/key'
import { isEligible } from '../keys/match-key'
import type { TokenForm } from '../token/token'
import { type Candidate, lookUpKey, type Outcome } from '../verify/look-up-key'
import type { Verdict } from '../verify/verdict'
import { keyIdentity } from './key-identity'
import { keysNamed, type SetIndex } from './set-index'

/** What a verifier that holds one of the sets would make of the token's signature. */
export interface TokenOnSide {
  readonly verdict: 'verifies' | 'fails' | 'not_checked'
  readonly outcome: Outcome
  /** The key that decides: the one that verifies, or the one that the kid names. */
  readonly key: Key | null
  /** One sentence. */
  readonly why: string
}

/** All of a token but its bytes that an answer depends on. */
export interface TokenShape {
  readonly form: TokenForm
  /** Whether there is a signature, and something that it signs. */
  readonly isSigned: boolean
}

interface Wanted {
  readonly kid: string | null
  readonly algorithm: SignatureAlgorithm | null
}

/** Reads the answer from what the keys said, each under its identity; a key that is absent was not tried. */
export function tokenOnSide(
  token: TokenShape,
  wanted: Wanted,
  side: SetIndex | null,
  verdicts: ReadonlyMap<string, Verdict>,
): TokenOnSide {
  const obstacle = obstacleTo(token, wanted, side)
  if (obstacle !== null || !side)
    return { verdict: 'not_checked', outcome: 'NOT_LOOKED_UP', key: null, why: obstacle ?? 'There is no set.' }
  const keys = keysNamed(side, wanted.kid)
  const attempts = new Map(
    keys.flatMap((key) => {
      const verdict = verdicts.get(keyIdentity(key))
      return verdict ? [[key, verdict] as const] : []
    }),
  )
  const lookup = lookUpKey(wanted, { ...side.keySet, keys }, attempts)
  if (lookup.outcome === 'KEY_NOT_IN_SET') return notInSet(wanted, side, [...attempts.values()], verdicts)
  if (lookup.outcome === 'ALG_NOT_SUPPORTED' || lookup.selected === null) {
    const isDecided = lookup.outcome !== 'ALG_NOT_SUPPORTED'
    const why = isDecided
      ? `Several keys that fit are named ${quote(wanted.kid ?? '')}.`
      : `Nothing here verifies ${wanted.algorithm?.name ?? 'it'}.`
    return { verdict: isDecided ? 'fails' : 'not_checked', outcome: lookup.outcome, key: null, why }
  }
  const candidate = lookup.candidates[lookup.selected] as Candidate
  return { ...verdictOn(candidate), outcome: lookup.outcome, key: keys[lookup.selected] ?? null }
}

function obstacleTo({ form, isSigned }: TokenShape, { algorithm }: Wanted, side: SetIndex | null) {
  if (!side) return 'There is no set to look into.'
  if (form !== 'jws-compact' && form !== 'sd-jwt') return 'This is no compact JWS, so no signature was tried.'
  if (!isSigned) return 'The token has no signature that could be read.'
  return algorithm ? null : 'Its algorithm is not one that Latchkey can try.'
}

function verdictOn({ verifies, untried, clauses, kid }: Candidate): Pick<TokenOnSide, 'verdict' | 'why'> {
  const name = kid === null ? 'a key without kid' : `the key ${quote(kid)}`
  if (verifies === null) return { verdict: 'not_checked', why: untried ?? `${name} could not be tried.` }
  if (!verifies) return { verdict: 'fails', why: `It does not verify under ${name}, which its kid names.` }
  if (!isEligible(clauses)) return { verdict: 'fails', why: `It was signed with ${name}, which is not for that.` }
  return { verdict: 'verifies', why: `It verifies under ${name}.` }
}

/** The key may be there under another name: the other side knows which one it is. */
function notInSet(
  { kid }: Wanted,
  side: SetIndex,
  tried: readonly Verdict[],
  verdicts: ReadonlyMap<string, Verdict>,
): TokenOnSide {
  const [signer = ''] = [...verdicts].find(([, { state }]) => state === 'valid') ?? []
  const other = side.byIdentity.get(signer)
  if (other && tried.length === 0) {
    const name = other.kid === null ? 'without a kid' : `as ${quote(other.kid)}`
    const why = `No key is named ${quote(kid ?? '')}; its key is published ${name}.`
    return { verdict: 'fails', outcome: 'KID_RENAMED', key: other, why }
  }
  const undecided = tried.find((one) => one.state === 'undecided')
  if (undecided && tried.every(({ state }) => state === 'undecided'))
    return { verdict: 'not_checked', outcome: 'KEY_NOT_IN_SET', key: null, why: undecided.detail }
  const why =
    side.isNamed && kid !== null ? `No key is named ${quote(kid)}.` : 'It verifies under no key that is for it.'
  return { verdict: 'fails', outcome: 'KEY_NOT_IN_SET', key: null, why }
}
