import { useEffect } from 'react'
import type { Key } from '../../../core/keys/key'
import { thumbprint } from '../../../core/keys/thumbprint'
import { breathe } from '../../../platform/clock'

/** How many are hashed between two breaths: a few milliseconds. */
const AT_ONCE = 100

/** Hashes every key a few at a time, so that the first search by thumbprint does not wait for all of them. */
export function useWarmThumbprints(keys: readonly Key[]): void {
  useEffect(() => {
    let left = false
    const warm = async () => {
      for (let at = 0; at < keys.length && !left; at += AT_ONCE) {
        for (const key of keys.slice(at, at + AT_ONCE)) thumbprint(key)
        await breathe()
      }
    }
    void warm()
    return () => {
      left = true
    }
  }, [keys])
}
