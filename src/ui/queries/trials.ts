import { loadOnce } from '../../core/foundation/load-once'
import type { Reading } from '../../core/foundation/reading'
import type { KeySet } from '../../core/keys/key'
import { keySetOf, type Pasted, waitsForTrials } from '../../core/read-pasted'
import type { Trials } from '../../core/verify/try-keys'
import { breathe } from '../../platform/clock'
import { askAbout, type Question } from './about'
import { noKeys } from './examination'

const tryingKeys = loadOnce(() => import('../../core/verify/try-keys'))

/** The same with the keys of a set that was read before. */
export function trialsIn(pasted: Pasted, keySet: KeySet) {
  return trialsOf(pasted, readingOf(keySet))
}

const readings = new WeakMap<KeySet, Reading<KeySet>>()

/** One and the same reading for one set, for it is known by its identity. */
export function readingOf(keySet: KeySet): Reading<KeySet> {
  const before = readings.get(keySet)
  if (before) return before
  const reading = { state: 'whole', value: keySet } as const
  readings.set(keySet, reading)
  return reading
}

/** The key that the kid names, tried ahead of the others of a large set; null where that decides nothing. */
export function namedTrialOf(pasted: Pasted, keyReading: Reading<KeySet> | null): Question<Trials | null> {
  return askNamed(pasted, keyReading ?? noKeys, waitsForTrials(pasted, keyReading))
}

const askNamed = askAbout('named trial', async (pasted: Pasted, keyReading: Reading<KeySet>, { signal }) => {
  const { tryNamedKey } = await tryingKeys()
  return tryNamedKey(pasted.token, pasted, keySetOf(keyReading), { breathe, signal })
})

/** Every compatible key tried on the token, once that is wanted. */
export function trialsOf(pasted: Pasted, keyReading: Reading<KeySet> | null, isWanted = true): Question<Trials> {
  return askAll(pasted, keyReading ?? noKeys, isWanted && waitsForTrials(pasted, keyReading))
}

const askAll = askAbout('trials', async (pasted: Pasted, keyReading: Reading<KeySet>, { signal }) => {
  const keySet = keySetOf(keyReading)
  const isLarge = keySet !== null && keySet.keys.length >= MANY
  const [{ tryKeys }, away] = await Promise.all([tryingKeys(), isLarge ? import('./try-away') : null])
  return tryKeys(pasted.token, pasted, keySet, { breathe, signal, ...(away && { tryAway: away.tryAway }) })
})

/** Fewer keys are tried on the page before they are handed over. */
const MANY = 2_000
