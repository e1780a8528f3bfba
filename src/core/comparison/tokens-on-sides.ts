import { signatureAlgorithm } from '../algorithms/jws'
import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import { member, stringMember } from '../foundation/json-access'
import { type Pauses, pause } from '../foundation/pauses'
import { finishSlowly } from '../foundation/steps'
import { findPlacesInSteps } from '../intake'
import type { FoundToken } from '../intake/found-token'
import type { KeySet } from '../keys/key'
import { readToken } from '../token/read-token'
import type { Token } from '../token/token'
import { keysToTry } from '../verify/look-up-key'
import type { Verdict } from '../verify/verdict'
import { diagnosing, verifySignature } from '../verify/verify-signature'
import { keyIdentity } from './key-identity'
import { indexSet, keysNamed, type Materials, type SetIndex, sharedMaterials } from './set-index'
import { type TokenOnSide, tokenOnSide } from './token-on-side'

/**
 * What a change of key sets does to one token. `breaks`: it verifies under the earlier set only; `starts`: under the later
 * only; `safe`: under both; `fails`: under neither; `unclear`: one side could not be checked.
 */
export type TokenFate = 'safe' | 'breaks' | 'starts' | 'fails' | 'unclear'

/** A token, and where it stands in its text. */
type Place = Pick<FoundToken, 'token' | 'at'>

/** One token, looked up in both sets. */
export interface TokenOnSides {
  readonly found: Place
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
  const all: Place[] = []
  for (const text of texts) for (const found of await finishSlowly(findPlacesInSteps(text), work)) all.push(found)
  if (all.length === 0) return []
  const sides = [before, after].map((set) => set && indexSet(set))
  const materials = sharedMaterials([before, after])
  // One verifies as an application would; of many, what stands for it costs too much time, and the engines agree.
  const order = all.length > BATCH ? diagnosing : undefined
  const read = headerRememberingReader()
  const answers = [new Map<string, TokenOnSide>(), new Map<string, TokenOnSide>()] as const
  const tried: TokenOnSides[] = []
  const [a = null, b = null] = sides
  const bench: Bench = { sides: [a, b], answers, materials, order, work }
  for (let at = 0; at < all.length; at += BATCH) {
    await pause(work)
    const batch = all.slice(at, at + BATCH)
    tried.push(...(await Promise.all(batch.map((found) => tryOnSides(found, read(found.token), bench)))))
    if (tried.length % TOLD === 0 || tried.length === all.length) work.onProgress?.(tried.length, all.length)
  }
  return tried
}

/** After how many tokens the progress is told. */
const TOLD = 8 * BATCH

/** What is at hand for every token. */
interface Bench {
  readonly sides: readonly [SetIndex | null, SetIndex | null]
  /** For each side, what was answered to tokens for which the same keys said the same. */
  readonly answers: readonly [Map<string, TokenOnSide>, Map<string, TokenOnSide>]
  readonly materials: Materials
  readonly order: typeof diagnosing | undefined
  readonly work: TokenWork
}

/** Most tokens of a log have one of a few headers, which is read once. */
function headerRememberingReader(): (text: string) => Token {
  const known = new Map<string, Token>()
  return (text) => {
    const header = text.slice(0, text.indexOf('.'))
    const token = readToken(text, known.get(header))
    if (known.size < BATCH && header.length < LONG) known.set(header, token)
    return token
  }
}

/** In characters. A header that is longer is the header of one token. */
const LONG = 4096

async function tryOnSides(found: Place, token: Token, bench: Bench): Promise<TokenOnSides> {
  const { sides, answers, work } = bench
  const header = token.header?.object
  const alg = stringMember(header, 'alg') ?? null
  const kid = stringMember(header, 'kid') ?? null
  const wanted = { kid, algorithm: signatureAlgorithm(alg) }
  const verdicts = new Map<string, Verdict>()
  for (const side of sides) if (side) await tryNamed(token, wanted, side, bench, verdicts)
  const before = answerOf(token, wanted, sides[0], verdicts, answers[0])
  const after = answerOf(token, wanted, sides[1], verdicts, answers[1])
  const exp = member(token.payload?.object, 'exp')
  const expiresAt = exp?.type === 'number' && Number.isFinite(exp.value) ? exp.value : null
  const isExpired = expiresAt === null ? null : work.now >= expiresAt + work.clockSkew
  return { found, kid, alg, expiresAt, isExpired, before, after, fate: fates[before.verdict][after.verdict] }
}

interface WantedKey {
  readonly kid: string | null
  readonly algorithm: SignatureAlgorithm | null
}

/** Of thousands of tokens most get one of a few answers, which is worked out once. */
function answerOf(
  token: Token,
  wanted: WantedKey,
  side: SetIndex | null,
  verdicts: ReadonlyMap<string, Verdict>,
  known: Map<string, TokenOnSide>,
): TokenOnSide {
  const said = [...verdicts].map(([identity, { state }]) => [identity, state])
  // Why something is undecided may be another sentence for each token.
  if (said.length === 0 || said.length > FEW || said.some(([, state]) => state === 'undecided'))
    return tokenOnSide(token, wanted, side, verdicts)
  const name = JSON.stringify([token.form, wanted.kid, wanted.algorithm?.name, said])
  const answer = known.get(name) ?? tokenOnSide(token, wanted, side, verdicts)
  if (known.size < MANY) known.set(name, answer)
  return answer
}

const FEW = 4
const MANY = 1_000

/** Tries the keys that the rules lead to, of which none was tried before for this token. */
async function tryNamed(
  { signingInput, signature }: Token,
  wanted: WantedKey,
  side: SetIndex,
  { materials, order }: Bench,
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
        const work = { algorithm, key, signingInput, signature: signature.bytes }
        verdicts.set(identity, await verifySignature(work, order))
      }),
    )
  }
}

const fates: Readonly<Record<TokenOnSide['verdict'], Readonly<Record<TokenOnSide['verdict'], TokenFate>>>> = {
  verifies: { verifies: 'safe', fails: 'breaks', not_checked: 'unclear' },
  fails: { verifies: 'starts', fails: 'fails', not_checked: 'unclear' },
  not_checked: { verifies: 'unclear', fails: 'unclear', not_checked: 'unclear' },
}
