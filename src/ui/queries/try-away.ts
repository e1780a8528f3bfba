import type { KeySet } from '../../core/keys/key'
import { writeMaterials } from '../../core/verify/material-lines'
import type { Trying } from '../../core/verify/try-keys'
import { openWorkshop, type Workshop } from '../../platform/workshop'
import { whenCleared } from '../session'

/** The most sets that are handed over at a time: one that is edited is another after each rest of the typing. */
const MOST = 2

/** A large set in a worker of its own, which ends with it. */
interface Handed {
  readonly keySet: WeakRef<KeySet>
  readonly shop: Promise<Workshop>
  /** Where its materials lie there; null where there is no worker. */
  readonly materials: Promise<number | null>
}

let all: readonly Handed[] = []
let stopListening: (() => void) | null = null
const gone = new FinalizationRegistry<Handed>(end)

/**
 * Tries the keys of a large set in a worker, which has their materials from the first token on and imports each once. Null
 * where there is no worker, and where it was ended meanwhile. Rejects for nothing but an abort.
 */
export const tryAway: NonNullable<Trying['tryAway']> = async ({ algorithm, ...given }, keySet, signal) => {
  const handed = all.find((one) => one.keySet.deref() === keySet) ?? handOver(keySet)
  try {
    const materials = await handed.materials
    if (materials === null) return null
    const shop = await handed.shop
    return await shop.work('tryKeys', { materials, alg: algorithm.name, ...given }, { signal })
  } catch {
    signal?.throwIfAborted()
    return null
  }
}

function handOver(keySet: KeySet): Handed {
  const shop = openWorkshop('worker')
  const materials = shop.then(({ isAway, hand }) => (isAway ? hand(writeMaterials(keySet.keys)) : null))
  const handed = { keySet: new WeakRef(keySet), shop, materials }
  gone.register(keySet, handed)
  const [oldest] = all
  if (oldest && all.length === MOST) end(oldest)
  all = [...all, handed]
  // What Clear took away is not held in a worker either.
  stopListening ??= whenCleared(() => all.forEach(end))
  return handed
}

function end(handed: Handed) {
  all = all.filter((one) => one !== handed)
  void handed.shop.then(
    ({ close }) => close(),
    () => undefined,
  )
  if (all.length > 0) return
  stopListening?.()
  stopListening = null
}
