import { useEffect, useState } from 'react'
import { finishSlowly } from '../../../core/foundation/steps'
import type { Key } from '../../../core/keys/key'
import { areHashed, indexThumbprintsInSteps } from '../../../core/keys/thumbprint-index'
import { breathe } from '../../../platform/clock'

/** Hashes every key a few at a time. Whether all of them are, so that each can be found by its thumbprints. */
export function useWarmThumbprints(keys: readonly Key[]): boolean {
  const [, setTimes] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    finishSlowly(indexThumbprintsInSteps(keys), { breathe, signal: stop.signal }).then(
      () => setTimes((times) => times + 1),
      () => undefined,
    )
    return () => stop.abort()
  }, [keys])
  return areHashed(keys)
}
