import { useEffect, useState } from 'react'
import { finishSlowly } from '../../../core/foundation/steps'
import { prepareSearch } from '../../../core/keys/find-keys'
import type { Key } from '../../../core/keys/key'
import { areHashed } from '../../../core/keys/thumbprint-index'
import { breathe } from '../../../platform/clock'

/** Makes a set ready to be searched, a few keys at a time. Whether each can be found by its thumbprints. */
export function useWarmSearch(keys: readonly Key[]): boolean {
  const [, setTimes] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    finishSlowly(prepareSearch(keys), { breathe, signal: stop.signal }).then(
      () => setTimes((times) => times + 1),
      () => undefined,
    )
    return () => stop.abort()
  }, [keys])
  return areHashed(keys)
}
