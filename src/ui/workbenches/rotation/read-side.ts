import { type Pauses, pause } from '../../../core/foundation/pauses'
import { finishSlowly } from '../../../core/foundation/steps'
import type { KeySet } from '../../../core/keys/key'
import { readKeysInSteps } from '../../../core/keys/read-keys'
import { thumbprint } from '../../../core/keys/thumbprint'
import type { SetText } from '../../../core/rotation/compare-key-sets'
import type { RotationSide } from '../../session'

/** How many keys are hashed between two breaths: a few milliseconds. */
const AT_ONCE = 100

const read = new WeakMap<RotationSide, SetText>()

/**
 * One side, read once however often it is compared, and its thumbprints made with rests, so that comparing is quick. A text
 * with flaws stays a text: the comparison tells them. Rejects for nothing but an abort.
 */
export async function readSide(side: RotationSide, pauses: Pauses): Promise<SetText> {
  const before = read.get(side)
  if (before !== undefined) return before
  const set = side.source?.keySet ?? (await wholeSetIn(side.text, pauses)) ?? side.text
  if (typeof set !== 'string') await hash(set, pauses)
  read.set(side, set)
  return set
}

async function wholeSetIn(text: string, pauses: Pauses): Promise<KeySet | null> {
  if (text.trim() === '') return null
  const reading = await finishSlowly(readKeysInSteps(text), pauses)
  return reading.state === 'whole' ? reading.value : null
}

async function hash({ keys }: KeySet, pauses: Pauses): Promise<void> {
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    await pause(pauses)
    for (const key of keys.slice(at, at + AT_ONCE)) thumbprint(key)
  }
}
