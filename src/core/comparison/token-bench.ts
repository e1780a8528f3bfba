import { signatureAlgorithm } from '../algorithms/jws'
import { member, stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import type { KeySet } from '../keys/key'
import { readToken } from '../token/read-token'
import type { Token } from '../token/token'
import type { ReadyKey } from '../verify/engines/webcrypto'
import type { Verdict } from '../verify/verdict'
import { diagnosing, verifySignature } from '../verify/verify-signature'
import { type PlainBytes, type PlainToken, plainTokenWriter, splitPlainToken } from './plain-token'
import { fateOf, type Place, type TokenOnSides } from './token-fate'
import type { TokenShape } from './token-on-side'
import { routesThrough, type TokenRoute } from './token-routes'

/** The two sets that tokens are tried on, and what is asked of all of them alike. Plain data. */
export interface Trial {
  readonly before: KeySet | null
  readonly after: KeySet | null
  /** Seconds since the epoch. */
  readonly now: number
  /** In seconds. */
  readonly clockSkew: number
  /** One is verified as an application would; of many, what stands for that costs too much time, and the engines agree. */
  readonly areMany: boolean
}

/** Tries tokens, up to a hundred or so at once: what is read between two verifications slows them. Never rejects. */
export type TokenBench = (places: readonly Place[]) => Promise<readonly TokenOnSides[]>

/** Prepares for trying tokens on two sets. */
export function openBench({ before, after, now, clockSkew, areMany }: Trial): TokenBench {
  const memory = headerMemory(routesThrough(before, after))
  const write = plainTokenWriter()
  return async (places) => {
    const plain = areMany ? await tryPlainTokens(places, memory, write) : []
    const left = places.filter((_, index) => !plain[index])
    const others = await Promise.all(left.map(({ token }) => tryToken(token, memory, areMany)))
    let next = 0
    return places.map(({ at }, index) => {
      const { head, shape, verdicts, claims } = plain[index] ?? (others[next++] as Tried)
      const { kid, alg, route } = head
      const [onBefore, onAfter] = route.answer(shape, verdicts)
      const exp = member(claims, 'exp')
      const expiresAt = exp?.type === 'number' && Number.isFinite(exp.value) ? exp.value : null
      const isExpired = expiresAt === null ? null : now >= expiresAt + clockSkew
      return { at, kid, alg, expiresAt, isExpired, before: onBefore, after: onAfter, fate: fateOf(onBefore, onAfter) }
    })
  }
}

/** What the tokens with one header share. */
interface Head {
  readonly kid: string | null
  readonly alg: string | null
  readonly route: TokenRoute
  readonly token: Token
  /** The keys of the route, once they were asked for; null where they cannot be had ready. */
  keys?: readonly ReadyKey[] | null
}

/** What was read of a token, and what each key of its route says of it; nothing where there is nothing to try. */
interface Tried {
  readonly head: Head
  readonly shape: TokenShape
  readonly verdicts: readonly Verdict[]
  readonly claims: JsonObject | null
}

interface HeaderMemory {
  headOf(token: Token): Head
  /** The head of a plain token; null when no more can be remembered. */
  remember(header: string, text: string): Head | null
  recall(header: string): Head | null
}

const MANY = 64
/** In characters. A header that is longer is the header of one token. */
const LONG = 4096

/** Most tokens of a log have one of a few headers, which is read once. */
function headerMemory(routeOf: ReturnType<typeof routesThrough>): HeaderMemory {
  const known = new Map<string, Head>()
  const headOf = (token: Token): Head => {
    const header = token.header?.object
    const alg = stringMember(header, 'alg') ?? null
    const kid = stringMember(header, 'kid') ?? null
    return { kid, alg, token, route: routeOf({ kid, algorithm: signatureAlgorithm(alg) }) }
  }
  return {
    headOf,
    recall: (header) => known.get(header) ?? null,
    remember: (header, text) => {
      const before = known.get(header)
      if (before || known.size >= MANY || header.length >= LONG) return before ?? null
      const head = headOf(readToken(text))
      known.set(header, head)
      return head
    },
  }
}

/** Tries those that are plain, each at its index. The others, and all of them where WebCrypto cannot finish, are left to `tryToken`. */
async function tryPlainTokens(
  places: readonly Place[],
  { remember }: HeaderMemory,
  write: ReturnType<typeof plainTokenWriter>,
): Promise<readonly (Tried | undefined)[]> {
  const found: { readonly index: number; readonly plain: PlainToken; readonly head: Head }[] = []
  for (const [index, { token: text }] of places.entries()) {
    const plain = splitPlainToken(text)
    const head = plain && remember(plain.header, text)
    if (!head) continue
    if (head.keys === undefined) head.keys = await head.route.ready()
    if (head.keys) found.push({ index, plain, head })
  }
  // From here to the last verification nothing else may run: the bytes are those of the next tokens then.
  const bytes = write(found.map(({ plain }) => plain))
  const asked: Promise<boolean>[] = []
  for (const [at, { head }] of found.entries()) {
    const { signature, signingInput } = bytes[at] as PlainBytes
    for (const verify of head.keys ?? []) asked.push(verify(signature, signingInput))
  }
  let answers: readonly boolean[]
  try {
    answers = await Promise.all(asked)
  } catch {
    return []
  }
  const tried: (Tried | undefined)[] = []
  let next = 0
  for (const [at, { index, head }] of found.entries()) {
    const verdicts = (head.keys ?? []).map(() => (answers[next++] ? valid : invalid))
    tried[index] = { head, shape: plainShape, verdicts, claims: (bytes[at] as PlainBytes).claims }
  }
  return tried
}

const plainShape: TokenShape = { form: 'jws-compact', isSigned: true }
const valid: Verdict = { state: 'valid', engine: 'WebCrypto' }
const invalid: Verdict = { state: 'invalid', engine: 'WebCrypto' }

/** Any token at all. */
async function tryToken(text: string, { headOf, recall }: HeaderMemory, areMany: boolean): Promise<Tried> {
  const known = recall(text.slice(0, text.indexOf('.')))
  const token = readToken(text, known?.token)
  const head = headOf(token)
  const { form, signingInput, signature, payload } = token
  const shape = { form, isSigned: signingInput !== null && signature !== null }
  return { head, shape, verdicts: await tryRoute(token, head.route, areMany), claims: payload?.object ?? null }
}

/** How many keys are tried at once. */
const BATCH = 64

async function tryRoute(
  { signingInput, signature }: Token,
  { wanted: { algorithm }, trials }: TokenRoute,
  areMany: boolean,
): Promise<readonly Verdict[]> {
  if (!algorithm || signingInput === null || !signature) return []
  const verdicts: Verdict[] = []
  for (let at = 0; at < trials.length; at += BATCH) {
    const batch = trials.slice(at, at + BATCH).map(({ key }) => {
      const work = { algorithm, key, signingInput, signature: signature.bytes }
      return areMany ? verifySignature(work, diagnosing) : verifySignature(work)
    })
    for (const verdict of batch) verdicts.push(await verdict)
  }
  return verdicts
}
