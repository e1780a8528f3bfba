import type { Place } from '../foundation/finding'
import { count } from '../foundation/wording'
import type { Key } from '../keys/key'
import { selectedKey } from './held-key'
import { isDamaged } from './key-encoding'
import { keysThat } from './keys-that'
import { modulusText } from './modulus-text'
import { keysPhrase, type SomeKeys, sightKeysByWord } from './some-keys'
import type { LookupSubject } from './subjects'

type Short = SomeKeys & { readonly bits: number }

/** One sighting for each length between the two, in bits, and all RSA keys of it that the token does not select: of that one RSA_KEY_TOO_SMALL speaks. */
export function* sightShortRsa(
  subject: LookupSubject,
  from: number,
  to: number,
): Iterable<{ readonly at: Place; readonly facts: Short }> {
  const { keySet } = subject
  if (!keySet || keysThat(keySet, isShort).length === 0) return
  const selected = subject.algorithm?.kty === 'RSA' ? selectedKey(subject)?.key : undefined
  const short = sightKeysByWord(
    keySet,
    (key) => {
      if (key.kty !== 'RSA' || key.bits === null || key.bits < from || key.bits >= to || key === selected) return null
      // Damage and text have findings of their own; the length says nothing of the key that was meant.
      return isDamaged(key) || modulusText(key) !== null ? null : String(key.bits)
    },
    () => 'n',
  )
  for (const { at, facts } of short) {
    const { word, ...some } = facts
    yield { at, facts: { ...some, bits: Number(word) } }
  }
}

const isShort = ({ kty, bits }: Key) => kty === 'RSA' && bits !== null && bits < SOUND

/** In bits (RFC 7518 §3.3). */
const SOUND = 2048

export function shortRsaSentence({ bits, ...some }: Short): string {
  return `The RSA modulus in ${keysPhrase(some)} has ${count(bits, 'bit')}; expected 2,048 or more.`
}
