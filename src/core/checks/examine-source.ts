import { type Pauses, pause } from '../foundation/pauses'
import type { Reading } from '../foundation/reading'
import { finishSlowly } from '../foundation/steps'
import { examineKeys } from '../keys/examine-keys'
import type { KeySet } from '../keys/key'
import { keySetChecks } from './key-set/index'
import { sameKidsInSteps } from './same-kid'
import { sameMaterialInSteps } from './same-material'
import { type KeySetSubject, nothingInspected } from './subjects'

/** More keys than these are checked only in the background. */
const MANY = 200

/**
 * A key source with everything that can be said of its keys by themselves: they are examined, and the checks have
 * looked at them, with rests where there are many. Rejects for nothing but an abort.
 */
export async function examineSource(reading: Reading<KeySet>, pauses: Pauses = {}): Promise<KeySetSubject> {
  const { keySet, flaws } = subjectOf(reading)
  const defects = keySet ? await examineKeys(keySet, pauses) : []
  const subject = { keySet, flaws, defects }
  if (!keySet || keySet.keys.length <= MANY) return subject
  // What several checks ask of all keys together is remembered from here on.
  await finishSlowly(sameMaterialInSteps(keySet), pauses)
  await finishSlowly(sameKidsInSteps(keySet), pauses)
  const inspected = { ...nothingInspected, 'key-set': subject }
  for (const check of keySetChecks) {
    await pause(pauses)
    // What it finds is remembered with the subject.
    check.run(inspected, { now: 0, policy: {} })
  }
  return subject
}

const known = new WeakMap<Reading<KeySet>, KeySetSubject>()

/** A key source that was not examined yet; null when it has so many keys that even looking at them takes a while. */
export function unexaminedSource(reading: Reading<KeySet>): KeySetSubject | null {
  const before = known.get(reading)
  if (before) return before
  const subject = subjectOf(reading)
  if (subject.keySet && subject.keySet.keys.length > MANY) return null
  known.set(reading, subject)
  return subject
}

function subjectOf(reading: Reading<KeySet>): KeySetSubject {
  return {
    keySet: reading.state === 'unreadable' ? null : reading.value,
    flaws: reading.state === 'whole' ? [] : reading.flaws,
    defects: null,
  }
}
