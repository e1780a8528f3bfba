import { finish, type Steps } from '../foundation/steps'
import { count, list, quote } from '../foundation/wording'
import type { Key, KeySet } from '../keys/key'
import { keyAlgorithm } from './key-algorithms'
import { canVerify } from './key-purpose'
import { keysAlikeInSteps } from './keys-alike'

/** Several entries of a set that are one key. */
export interface SameMaterial {
  /** In source order, two or more. */
  readonly keys: readonly Key[]
  /** The signature algorithms that they state, when these differ. */
  readonly algs: readonly string[]
  /** Whether they are told apart by more than the kid: by use, by purpose, or as Ory Hydra names a key's two halves. */
  readonly isMeant: boolean
}

const known = new WeakMap<KeySet, readonly SameMaterial[]>()

/** The keys that a set holds more than once, compared as numbers. Computed once for each set. */
export function sameMaterial(keySet: KeySet | null): readonly SameMaterial[] {
  return keySet ? (known.get(keySet) ?? finish(sameMaterialInSteps(keySet))) : []
}

/** The same in steps. */
export function* sameMaterialInSteps(keySet: KeySet): Steps<readonly SameMaterial[]> {
  // The material is in canonical encoding, its members always in one order. Only keys that end alike are written out.
  const groups: SameMaterial[] = []
  for (const keys of yield* keysAlikeInSteps(keySet.keys, endOf))
    for (const same of yield* keysAlikeInSteps(keys, ({ material }) => JSON.stringify(material)))
      groups.push(describe(same))
  known.set(keySet, groups)
  return groups
}

/** In characters. Of a hundred thousand random numbers no two end in the same ones; to write out all takes 300 ms. */
const END = 12

function endOf({ material }: Key): string | null {
  return material && (material.n ?? material.x ?? material.pub ?? material.k ?? '').slice(-END)
}

/** Whether the entries have different kids; of one kid it is a duplicate kid. */
export function differInKid({ keys: [first, ...rest] }: SameMaterial): boolean {
  return rest.some(({ kid }) => kid !== first?.kid)
}

/** What a sentence says of such keys. */
export type SameKeyFacts = { readonly keys: number; readonly kids: readonly string[] }

export function sameKeyFacts({ keys }: SameMaterial): SameKeyFacts {
  return { keys: keys.length, kids: keys.slice(0, 20).flatMap(({ kid }) => kid ?? []) }
}

/** “The set has one key twice, under “a” and “b””, without a full stop. */
export function sameKeySentence({ keys, kids }: SameKeyFacts): string {
  const shown = kids.slice(0, 3).map(quote)
  const rest = keys - shown.length
  const isWithoutKid = rest === 1 && kids.length === shown.length
  const names = rest > 0 ? [...shown, isWithoutKid ? 'no kid' : count(rest, 'other', 'others')] : shown
  const times = keys === 2 ? 'twice' : `${keys.toLocaleString('en')} times`
  return `The set has one key ${times}, under ${list(names)}`
}

function describe(keys: readonly Key[]): SameMaterial {
  const signing = keys.filter(canVerify)
  const algs = [...new Set(signing.flatMap(({ alg }) => alg ?? []))]
  // EdDSA and Ed25519 are two names of one algorithm on one curve (RFC 9864 §2.2), and sets in transition have both.
  const apart = new Set(signing.flatMap(({ alg, crv }) => (alg === null ? [] : alg === 'EdDSA' ? (crv ?? '') : alg)))
  const uses = new Set(keys.flatMap(({ use }) => use ?? []))
  const purposes = new Set(keys.flatMap(({ alg }) => keyAlgorithm(alg)?.purpose ?? []))
  const isHydra = keys.every(({ kid }) => kid?.startsWith('public:') || kid?.startsWith('private:'))
  return { keys, algs: apart.size > 1 ? algs : [], isMeant: uses.size > 1 || purposes.size > 1 || isHydra }
}
