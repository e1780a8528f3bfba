import { signatureAlgorithm } from '../algorithms/jws'
import { member, stringMember } from '../foundation/json-access'
import { type Pauses, pause } from '../foundation/pauses'
import { finishSlowly } from '../foundation/steps'
import { findPlacesInSteps } from '../intake'
import type { FoundToken } from '../intake/found-token'
import type { KeySet } from '../keys/key'
import type { Wanted } from '../keys/match-key'
import { readToken } from '../token/read-token'
import type { Token } from '../token/token'
import type { Verdict } from '../verify/verdict'
import { diagnosing, verifySignature } from '../verify/verify-signature'
import type { TokenOnSide } from './token-on-side'
import { routesThrough, type TokenRoute } from './token-routes'

/**
 * What a change of key sets does to one token. `breaks`: it verifies under the earlier set only; `starts`: under the later
 * only; `safe`: under both; `fails`: under neither; `unclear`: one side could not be checked.
 */
export type TokenFate = 'safe' | 'breaks' | 'starts' | 'fails' | 'unclear'

/** A token, and where it stands in its text. */
type Place = Pick<FoundToken, 'token' | 'at'>

/** One token, looked up in both sets. */
export interface TokenOnSides {
  /** Start and end in the text it was found in, in UTF-16 units. */
  readonly at: Place['at']
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
  /** How many of the tokens of this share have been tried, and how many tokens there are in all shares. */
  readonly onProgress?: (done: number, total: number) => void
  /** Where several try the tokens of the same texts, each its share; left out, all of them are tried. */
  readonly share?: Share
}

/** The first of three is { part: 0, of: 3 }. */
export interface Share {
  readonly part: number
  readonly of: number
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
  const bench: Bench = {
    read: headerRememberingReader(),
    routeOf: routesThrough(before, after),
    // One verifies as an application would; of many, what stands for it costs too much time, and the engines agree.
    order: all.length > BATCH ? diagnosing : undefined,
    work,
  }
  const { part, of } = work.share ?? { part: 0, of: 1 }
  const tried: TokenOnSides[] = []
  for (let at = part * BATCH; at < all.length; at += of * BATCH) {
    await pause(work)
    for (const one of await tryBatch(all.slice(at, at + BATCH), bench)) tried.push(one)
    if (tried.length % TOLD === 0 || at + of * BATCH >= all.length) work.onProgress?.(tried.length, all.length)
  }
  return tried
}

/** What came of all shares, in the order in which the tokens were found. */
export function joinShares(shares: readonly (readonly TokenOnSides[])[]): readonly TokenOnSides[] {
  const joined: TokenOnSides[] = []
  for (let at = 0; shares.some(({ length }) => at < length); at += BATCH)
    for (const share of shares) for (const one of share.slice(at, at + BATCH)) joined.push(one)
  return joined
}

/** After how many tokens the progress is told. */
const TOLD = 8 * BATCH

/** What is at hand for every token. */
interface Bench {
  readonly read: (text: string) => Token
  readonly routeOf: (wanted: Wanted) => TokenRoute
  readonly order: typeof diagnosing | undefined
  readonly work: TokenWork
}

/** Most tokens of a log have one of a few headers, which is read once. */
function headerRememberingReader(): (text: string) => Token {
  const known = new Map<string, Token>()
  return (text) => {
    const header = text.slice(0, text.indexOf('.'))
    const before = known.get(header)
    const token = readToken(text, before)
    if (!before && known.size < BATCH && header.length < LONG) known.set(header, token)
    return token
  }
}

/** In characters. A header that is longer is the header of one token. */
const LONG = 4096

/** Many at once: what is read between two verifications slows them. */
async function tryBatch(places: readonly Place[], { read, routeOf, order, work }: Bench): Promise<TokenOnSides[]> {
  const routed = places.map(({ token: text, at }) => {
    const token = read(text)
    const header = token.header?.object
    const alg = stringMember(header, 'alg') ?? null
    const kid = stringMember(header, 'kid') ?? null
    return { at, token, alg, kid, route: routeOf({ kid, algorithm: signatureAlgorithm(alg) }) }
  })
  const verdicts = await Promise.all(routed.map(({ token, route }) => tryRoute(token, route, order)))
  return routed.map(({ at, token, alg, kid, route }, index) => {
    const [before, after] = route.answer(token, verdicts[index] as readonly Verdict[])
    const exp = member(token.payload?.object, 'exp')
    const expiresAt = exp?.type === 'number' && Number.isFinite(exp.value) ? exp.value : null
    const isExpired = expiresAt === null ? null : work.now >= expiresAt + work.clockSkew
    return { at, kid, alg, expiresAt, isExpired, before, after, fate: fateOf(before, after) }
  })
}

/** What each key of the route says of the token; nothing where there is nothing to try. */
async function tryRoute(
  { signingInput, signature }: Token,
  { wanted: { algorithm }, trials }: TokenRoute,
  order: Bench['order'],
): Promise<readonly Verdict[]> {
  if (!algorithm || signingInput === null || !signature) return []
  const verdicts: Verdict[] = []
  for (let at = 0; at < trials.length; at += BATCH) {
    const batch = trials
      .slice(at, at + BATCH)
      .map(({ key }) => verifySignature({ algorithm, key, signingInput, signature: signature.bytes }, order))
    for (const verdict of batch) verdicts.push(await verdict)
  }
  return verdicts
}

export const fateOf = (before: TokenOnSide, after: TokenOnSide): TokenFate => fates[before.verdict][after.verdict]

const fates: Readonly<Record<TokenOnSide['verdict'], Readonly<Record<TokenOnSide['verdict'], TokenFate>>>> = {
  verifies: { verifies: 'safe', fails: 'breaks', not_checked: 'unclear' },
  fails: { verifies: 'starts', fails: 'fails', not_checked: 'unclear' },
  not_checked: { verifies: 'unclear', fails: 'unclear', not_checked: 'unclear' },
}
