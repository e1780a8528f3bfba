import type { Base64urlFlaw } from '../foundation/base64url'
import { typeOf } from '../foundation/json-access'
import { placeOf } from '../foundation/json-place'
import { readUtf8 } from '../foundation/utf8'
import { quote } from '../foundation/wording'
import { type Malformation, type MalformedReason, malformedReasons, type Part, type Segment } from './token'

export function malformation(
  reason: MalformedReason,
  part: Malformation['part'],
  at: readonly [number, number],
  message: string,
  hint: string | null = null,
): Malformation {
  return { reason, part, at, message, hint }
}

/** In the order in which they are told: the catalogue's. */
export function inOrder(found: readonly Malformation[]): readonly Malformation[] {
  if (found.length < 2) return found
  return found.toSorted((a, b) => malformedReasons.indexOf(a.reason) - malformedReasons.indexOf(b.reason))
}

type PartName = 'header' | 'payload'
const capital = { header: 'HEADER', payload: 'PAYLOAD', signature: 'SIGNATURE' } as const

/** What keeps a segment from being strict base64url (RFC 7515 §2), or null. `text` is the token's text. */
export function base64Malformation(segment: Segment, text: string): Malformation | null {
  const { name, flaws } = segment
  const flaw = flaws[0]
  if (!flaw || (name !== 'header' && name !== 'payload' && name !== 'signature')) return null
  const start = segment.at[0] + flaw.at
  const found = text.slice(start, start + flaw.length)
  const { what, hint } = words[flaw.kind](quote(found))
  const rule = flaw.kind === 'length' || flaw.kind === 'unused_bits' ? 'whole bytes' : 'A-Z, a-z, 0-9, - and _ only'
  return malformation(
    `${capital[name]}_BASE64`,
    name,
    [start, start + flaw.length],
    `The ${name} is not base64url: found ${what} at character ${start + 1} of the token; expected ${rule}.`,
    hint,
  )
}

type Words = (found: string) => { readonly what: string; readonly hint: string | null }

const words: Record<Base64urlFlaw['kind'], Words> = {
  padding: (found) => ({
    what: `padding, ${found},`,
    hint: 'Some load balancers and libraries pad; remove the padding only if the signature was computed without it.',
  }),
  standard_alphabet: (found) => ({
    what: `${found} of the standard base64 alphabet`,
    hint: 'It was encoded as base64; base64url writes - for + and _ for /.',
  }),
  percent_encoding: (found) => ({ what: found, hint: 'It is still URL-encoded; decode it once.' }),
  white_space: () => ({ what: 'white space', hint: 'It was broken by a line wrap or a copy.' }),
  ellipsis: (found) => ({ what: found, hint: 'It was cut by a log or a terminal; copy it from where it is whole.' }),
  foreign_character: (found) => ({ what: found, hint: null }),
  length: () => ({
    what: 'a single character left over',
    hint: 'A character was lost or added, most often at the end of a copy.',
  }),
  unused_bits: (found) => ({
    what: `a last character, ${found}, with bits that belong to no byte,`,
    hint: 'The last character was changed or cut; lenient decoders accept it, strict ones refuse.',
  }),
}

/** What keeps a part from being a JSON object in UTF-8 (RFC 7515 §5.2, RFC 7519 §7.2): the first reason, or null. */
export function jsonMalformation(part: Part): Malformation | null {
  const { utf8, json } = part
  const name = part.segment.name as PartName
  if (utf8.invalidAt !== null || utf8.looksLike) {
    const at = utf8.invalidAt === null ? 0 : readUtf8(part.segment.bytes.subarray(0, utf8.invalidAt)).text.length
    return malformation(
      `${capital[name]}_UTF8`,
      name,
      [at, at + 1],
      `The ${name} is not UTF-8: ${utf8.invalidAt === null ? 'it begins otherwise' : `byte ${utf8.invalidAt + 1} begins no character`}; expected JSON in UTF-8.`,
      utf8.looksLike && `It looks like ${utf8.looksLike}.`,
    )
  }
  if (json.state === 'unreadable')
    return malformation(
      `${capital[name]}_JSON`,
      name,
      [json.fault.at, Math.min(json.fault.at + 1, json.text.length)],
      `The ${name} is not JSON. ${json.fault.message}`,
      null,
    )
  if (json.root.type === 'object') return null
  const inner = json.root.type === 'string' && json.root.value.trimStart().startsWith('{')
  return malformation(
    `${capital[name]}_NOT_OBJECT`,
    name,
    [json.root.start, json.root.end],
    `The ${name} is ${typeOf(json.root)}, at ${placeOf(json.text, json.root.start)}; expected a JSON object.`,
    inner ? 'The string holds JSON: it was turned into text twice before it was signed.' : null,
  )
}
