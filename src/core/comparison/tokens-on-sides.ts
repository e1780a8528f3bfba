import { signatureAlgorithm } from '../algorithms/jws'
import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import { member, stringMember } from '../foundation/json-access'
import { type Pauses, pause } from '../foundation/pauses'
import { findTokens } from '../intake'
import type { FoundToken } from '../intake/found-token'
import type { KeySet } from '../keys/key'
import { readToken } from '../token/read-token'
import type { Token } from '../token/token'
import { keysToTry } from '../verify/look-up-key'
import type { Verdict } from '../verify/verdict'
import { verifySignature } from '../verify/verify-signature'
import { keyIdentity } from './key-identity'
import { indexSet, keysNamed, type Materials, type SetIndex, sharedMaterials } from './set-index'
import { type TokenOnSide, tokenOnSide } from './token-on-side'

/**
 * What a change of key sets does to one token. `breaks`: it verifies under the earlier set only; `starts`: under the later
 * only; `safe`: under both; `fails`: under neither; `unclear`: one side could not be checked.
 */
export type TokenFate = 'safe' | 'breaks' | 'starts' | 'fails' | 'unclear'

/** One token, looked up in both sets. */
export interface TokenOnSides {
  readonly found: FoundToken
  readonly kid: string | null
  readonly alg: string | null
  /** `exp`, in seconds since the epoch; null when there is none that can be read. */
  readonly expiresAt: number | null
  /** Against the clock given, clock skew allowed; null when it does not say. */
  readonly isExpired: boolean | null
  readonly before: TokenOnSide
  readonly after: TokenOnSide
  readonly fate: TokenFate
}

export interface TokenWork extends Pauses {
  /** Seconds since the epoch. */
  readonly now: number
  /** In seconds. */
  readonly clockSkew: number
  readonly onProgress?: (done: number, total: number) => void
}

/** How many tokens are tried between two breaths. */
const BATCH = 64

/**
 * Tries every token of the texts under both sets, as a verifier's rules have it: the key that the kid names, or, without a
 * kid, the first that verifies. A key that is in both sets is tried once. Rejects for nothing but an abort.
 */
export async function tryTokensOnSides(
  texts: readonly string[],
  before: KeySet | null,
  after: KeySet | null,
  work: TokenWork,
): Promise<readonly TokenOnSides[]> {
  const all = texts.flatMap((text) => findTokens(text))
  if (all.length === 0) return []
  const sides = [before, after].map((set) => set && indexSet(set))
  const materials = sharedMaterials([before, after])
  const tried: TokenOnSides[] = []
  for (let at = 0; at < all.length; at += BATCH) {
    await pause(work)
    const batch = all.slice(at, at + BATCH)
    const [a = null, b = null] = sides
    tried.push(...(await Promise.all(batch.map((found) => tryOnSides(found, [a, b], materials, work)))))
    work.onProgress?.(tried.length, all.length)
  }
  return tried
}

async function tryOnSides(
  found: FoundToken,
  [a, b]: readonly [SetIndex | null, SetIndex | null],
  materials: Materials,
  { now, clockSkew }: TokenWork,
): Promise<TokenOnSides> {
  const token = readToken(found.token)
  const header = token.header?.object
  const alg = stringMember(header, 'alg') ?? null
  const kid = stringMember(header, 'kid') ?? null
  const wanted = { kid, algorithm: signatureAlgorithm(alg) }
  const verdicts = new Map<string, Verdict>()
  for (const side of [a, b]) if (side) await tryNamed(token, wanted, side, materials, verdicts)
  const before = tokenOnSide(token, wanted, a, verdicts)
  const after = tokenOnSide(token, wanted, b, verdicts)
  const exp = member(token.payload?.object, 'exp')
  const expiresAt = exp?.type === 'number' && Number.isFinite(exp.value) ? exp.value : null
  const isExpired = expiresAt === null ? null : now >= expiresAt + clockSkew
  return { found, kid, alg, expiresAt, isExpired, before, after, fate: fates[before.verdict][after.verdict] }
}

/** Tries the keys that the rules lead to, of which none was tried before for this token. */
async function tryNamed(
  { signingInput, signature }: Token,
  wanted: { readonly kid: string | null; readonly algorithm: SignatureAlgorithm | null },
  side: SetIndex,
  materials: Materials,
  verdicts: Map<string, Verdict>,
): Promise<void> {
  const { algorithm } = wanted
  if (!algorithm || signingInput === null || !signature) return
  const keys = keysToTry(wanted, { ...side.keySet, keys: keysNamed(side, wanted.kid) })
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = new Set(keys.slice(at, at + BATCH).map(keyIdentity))
    await Promise.all(
      [...batch].map(async (identity) => {
        const key = materials.get(identity)
        if (!key || verdicts.has(identity)) return
        verdicts.set(identity, await verifySignature({ algorithm, key, signingInput, signature: signature.bytes }))
      }),
    )
  }
}

const fates: Readonly<Record<TokenOnSide['verdict'], Readonly<Record<TokenOnSide['verdict'], TokenFate>>>> = {
  verifies: { verifies: 'safe', fails: 'breaks', not_checked: 'unclear' },
  fails: { verifies: 'starts', fails: 'fails', not_checked: 'unclear' },
  not_checked: { verifies: 'unclear', fails: 'unclear', not_checked: 'unclear' },
}
