import { useEffect, useState } from 'react'
import { finishSlowly } from '../../../core/foundation/steps'
import type { Key } from '../../../core/keys/key'
import { type NearMiss, nearMisses, nearMissesInSteps } from '../../../core/keys/near-miss'
import { breathe } from '../../../platform/clock'

/** So many keys are compared with the text as it is typed; more a few at a time. */
const AT_ONCE = 500

interface Compared {
  readonly text: string
  readonly keys: readonly Key[]
  readonly misses: readonly NearMiss[]
}

const none: readonly NearMiss[] = []

/** The keys that the text may mean though it names none; null until they are known. Not looked for where nobody `asks`. */
export function useNearMisses(text: string, keys: readonly Key[], asks: boolean): readonly NearMiss[] | null {
  const isLong = asks && keys.length > AT_ONCE
  const [compared, setCompared] = useState<Compared | null>(null)
  useEffect(() => {
    if (!isLong) return
    const stop = new AbortController()
    const take = (misses: readonly NearMiss[]) => setCompared({ text, keys, misses })
    finishSlowly(nearMissesInSteps(text, keys), { breathe, signal: stop.signal }).then(take, () => undefined)
    return () => stop.abort()
  }, [text, keys, isLong])
  // Nothing of a set that was taken away is held here.
  if (compared && compared.keys !== keys) setCompared(null)
  if (!asks) return none
  if (!isLong) return nearMisses(text, keys)
  return compared?.text === text && compared.keys === keys ? compared.misses : null
}
