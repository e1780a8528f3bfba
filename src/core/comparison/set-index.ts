import type { Key, KeyMaterial, KeySet } from '../keys/key'
import { namesKeys } from '../verify/look-up-key'
import { keyIdentity } from './key-identity'

/** A key set, prepared for looking many tokens up in it. */
export interface SetIndex {
  readonly keySet: KeySet
  readonly isNamed: boolean
  readonly byKid: ReadonlyMap<string, readonly Key[]>
  readonly byIdentity: ReadonlyMap<string, Key>
}

export function indexSet(keySet: KeySet): SetIndex {
  const byKid = new Map<string, Key[]>()
  const byIdentity = new Map<string, Key>()
  for (const key of keySet.keys) {
    byIdentity.set(keyIdentity(key), key)
    if (key.kid === null) continue
    const keys = byKid.get(key.kid)
    if (keys) keys.push(key)
    else byKid.set(key.kid, [key])
  }
  return { keySet, isNamed: namesKeys(keySet), byKid, byIdentity }
}

/** The keys that a token of this kid can mean: those of the kid, or all where there is no kid to go by. */
export function keysNamed({ keySet, isNamed, byKid }: SetIndex, kid: string | null): readonly Key[] {
  return isNamed && kid !== null ? (byKid.get(kid) ?? []) : keySet.keys
}

/** One object for each key, whichever side it stands on: engines keep what they imported as long as they get the same one. */
export type Materials = ReadonlyMap<string, KeyMaterial>

export function sharedMaterials(sets: readonly (KeySet | null)[]): Materials {
  const materials = new Map<string, KeyMaterial>()
  for (const set of sets)
    for (const key of set?.keys ?? []) {
      const identity = keyIdentity(key)
      if (key.material && !materials.has(identity)) materials.set(identity, key.material)
    }
  return materials
}
