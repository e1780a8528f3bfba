import type { Reading } from '../foundation/reading'
import { finish, type Steps } from '../foundation/steps'
import { unreadable } from './flaws'
import { keyFormats } from './formats/index'
import type { KeySet } from './key'
import { keyText } from './key-format'
import { notKeys } from './not-keys'
import { knownKeys } from './read-key-array'

/**
 * Reads the keys of one text: a JWKS, a JWK, PEM, a map of PEM, x5c or a secret. Every text that is none of the others is
 * a secret. Unreadable when no key can be had; its flaw then says what the text is and what to paste instead.
 * Keys that stand unchanged where they stood in the set read `before` are the same objects.
 * Never throws. Private halves of asymmetric keys are dropped.
 */
export function readKeys(text: string, before: KeySet | null = null): Reading<KeySet> {
  return finish(readKeysInSteps(text, before))
}

/** The same, in steps of some milliseconds: a set may have a hundred thousand keys. */
export function* readKeysInSteps(text: string, before: KeySet | null = null): Steps<Reading<KeySet>> {
  const refusal = notKeys(text)
  if (refusal) return unreadable(refusal)
  const source = yield* keyText(text, knownKeys(before))
  yield
  for (const format of keyFormats) {
    const reading = format.read(source)
    if (reading) return 'next' in reading ? yield* reading : reading
  }
  return unreadable({ reason: 'EMPTY', message: 'No key was found in the text.', at: 0, length: text.length })
}
