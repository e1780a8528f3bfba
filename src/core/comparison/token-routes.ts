import type { KeyMaterial, KeySet } from '../keys/key'
import type { Wanted } from '../keys/match-key'
import type { ReadyKey } from '../verify/engines/webcrypto'
import { keysToTry } from '../verify/look-up-key'
import { readyKey } from '../verify/ready-key'
import type { Verdict } from '../verify/verdict'
import { keyIdentity } from './key-identity'
import { indexSet, keysNamed, type Materials, type SetIndex, sharedMaterials } from './set-index'
import { type TokenOnSide, type TokenShape, tokenOnSide } from './token-on-side'

/** What tokens of one kid and algorithm share: where the rules lead them on two sides, and what was answered so far. */
export interface TokenRoute {
  readonly wanted: Wanted
  /** The keys to try, each once whichever side has it, those of the earlier side first. */
  readonly trials: readonly { readonly identity: string; readonly key: KeyMaterial }[]
  /** The same keys, ready for thousands of tokens; null where they are many, or one of them cannot be had so. */
  ready(): Promise<readonly ReadyKey[] | null>
  /** What the verdicts of these keys, in their order, come to on the two sides. */
  answer(token: TokenShape, verdicts: readonly Verdict[]): readonly [TokenOnSide, TokenOnSide]
}

/** Tells the route of a kid and an algorithm. Of thousands of tokens most have one of a few, which is worked out once. */
export function routesThrough(before: KeySet | null, after: KeySet | null): (wanted: Wanted) => TokenRoute {
  const sides = [before && indexSet(before), after && indexSet(after)] as const
  const materials = sharedMaterials([before, after])
  const known = new Map<string, TokenRoute>()
  return (wanted) => {
    // No algorithm has a space in its name.
    const name = `${wanted.algorithm?.name ?? ''}${wanted.kid === null ? '' : ` ${wanted.kid}`}`
    const route = known.get(name) ?? routeOf(wanted, sides, materials)
    if (known.size < MANY && route.trials.length <= SHORT) known.set(name, route)
    return route
  }
}

type Sides = readonly [SetIndex | null, SetIndex | null]

const MANY = 1_000
/** In keys. Beside trying more of them, finding them costs nothing. */
const SHORT = 64

function routeOf(wanted: Wanted, sides: Sides, materials: Materials): TokenRoute {
  const identities = new Set(sides.flatMap((side) => (side ? identitiesOn(side, wanted) : [])))
  const trials = [...identities].flatMap((identity) => {
    const key = materials.get(identity)
    return key ? [{ identity, key }] : []
  })
  const known = new Map<string, readonly [TokenOnSide, TokenOnSide]>()
  let ready: Promise<readonly ReadyKey[] | null> | null = null
  return {
    wanted,
    trials,
    ready: () => (ready ??= readyKeys(wanted, trials)),
    answer: (token, verdicts) => {
      const said = patternOf(token, verdicts)
      const before = said === null ? undefined : known.get(said)
      if (before) return before
      const byIdentity = new Map(
        verdicts.map((verdict, index) => [(trials[index] as TokenRoute['trials'][number]).identity, verdict]),
      )
      const answer = [
        tokenOnSide(token, wanted, sides[0], byIdentity),
        tokenOnSide(token, wanted, sides[1], byIdentity),
      ] as const
      if (said !== null) known.set(said, answer)
      return answer
    },
  }
}

async function readyKeys({ algorithm }: Wanted, trials: TokenRoute['trials']): Promise<readonly ReadyKey[] | null> {
  if (!algorithm || trials.length > FEW) return algorithm ? null : []
  const ready: ReadyKey[] = []
  for (const one of await Promise.all(trials.map(({ key }) => readyKey(algorithm, key)))) {
    if (!one) return null
    ready.push(one)
  }
  return ready
}

function identitiesOn(side: SetIndex, wanted: Wanted): readonly string[] {
  return keysToTry(wanted, { ...side.keySet, keys: keysNamed(side, wanted.kid) }).map(keyIdentity)
}

const FEW = 4

/** Equal for tokens that get one answer; null where it is to be worked out: why one is undecided may be another sentence each time. */
function patternOf({ form, isSigned }: TokenShape, verdicts: readonly Verdict[]): string | null {
  if (verdicts.length > FEW) return null
  let said: string = isSigned ? form : `${form} unsigned`
  for (const { state } of verdicts) {
    if (state === 'undecided') return null
    said += ` ${state}`
  }
  return said
}
