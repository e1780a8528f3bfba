import { readBase64url } from '../foundation/base64url'
import { member, stringMember } from '../foundation/json-access'
import { count } from '../foundation/wording'
import { base64Malformation, inOrder, jsonMalformation, malformation } from './malformation'
import { readPart } from './part'
import type { Malformation, Part, Segment, Token, TokenForm } from './token'

const signedNames = ['header', 'payload', 'signature'] as const
const encryptedNames = ['header', 'encrypted key', 'initialization vector', 'ciphertext', 'tag'] as const

/**
 * Reads dot-separated segments: a JWS of three (RFC 7515 §7.1), a JWE of five (RFC 7516 §7.1), or what is left of one.
 * A header or a payload that is the same as in the token `before` is not read again.
 */
export function readCompact(text: string, before: Token | null = null): Token {
  const texts = text.split('.', 8)
  const segmentCount = texts.length < 8 ? texts.length : countDots(text) + 1
  const header = headerOf(texts[0] as string, before)
  const encrypted = segmentCount === 5 || (segmentCount > 3 && member(header.object, 'enc') !== undefined)
  const names = encrypted ? encryptedNames : signedNames
  const segments: Segment[] = [header.segment]
  let at = (texts[0] as string).length + 1
  for (const [index, name] of names.entries()) {
    const segment = texts[index]
    if (index === 0 || segment === undefined) continue
    segments.push(segmentAt(name, segment, at, name === 'payload' ? before : null))
    at += segment.length + 1
  }
  return encrypted
    ? encryptedToken(text, segments, header, segmentCount)
    : signedToken(text, segments, header, segmentCount, before)
}

/** It stands at the beginning of every token, so the same text makes the same part. */
function headerOf(text: string, before: Token | null): Part {
  const known = before?.header
  return known && before.text.slice(...known.segment.at) === text ? known : readPart(segmentAt('header', text, 0))
}

function countDots(text: string): number {
  let dots = 0
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) dots++
  return dots
}

function segmentAt(name: Segment['name'], text: string, start: number, before: Token | null = null): Segment {
  const known = before?.payload?.segment
  const same = known !== undefined && before?.text.slice(...known.at) === text
  const { bytes, flaws } = same ? known : readBase64url(text)
  return { name, at: [start, start + text.length], bytes, flaws }
}

function encryptedToken(text: string, segments: readonly Segment[], header: Part, segmentCount: number): Token {
  const found = [
    segmentCountMalformation(text, segmentCount, 5),
    segmentCount === 5 ? emptyMalformation(header.segment) : null,
    partMalformation(header, text),
  ]
  return {
    form: 'jwe-compact',
    text,
    segments,
    header,
    payload: null,
    signature: null,
    signingInput: null,
    unread: null,
    malformed: inOrder(found.filter((one) => one !== null)),
  }
}

function signedToken(
  text: string,
  segments: readonly Segment[],
  header: Part,
  segmentCount: number,
  before: Token | null,
): Token {
  const [, second, signature] = segments
  const detached = isEmpty(second) && signature !== undefined && !isEmpty(signature) && header.object !== null
  const payload = second && !isEmpty(second) ? payloadOf(second, before) : null
  const compressed = payload?.object === null && stringMember(header.object, 'zip') === 'DEF'
  const found = [
    segmentCountMalformation(text, segmentCount, 3),
    segmentCount === 3 ? emptyMalformation(header.segment) : null,
    segmentCount === 3 && !detached ? emptyMalformation(second) : null,
    partMalformation(header, text),
    payload && (compressed ? base64Malformation(payload.segment, text) : partMalformation(payload, text)),
    signature ? base64Malformation(signature, text) : null,
  ]
  const form: TokenForm = segmentCount === 3 || member(header.object, 'alg') ? 'jws-compact' : 'unrecognised'
  return {
    form,
    text,
    segments,
    header,
    payload: compressed ? null : payload,
    signature: signature ?? null,
    signingInput: signature && !detached ? text.slice(0, signature.at[0] - 1) : null,
    unread: detached ? 'detached' : compressed ? 'compressed' : null,
    malformed: inOrder(found.filter((one) => one !== null)),
  }
}

/** The bytes are shared exactly when the text was the same. */
function payloadOf(segment: Segment, before: Token | null): Part {
  const known = before?.payload
  return known && known.segment.bytes === segment.bytes ? { ...known, segment } : readPart(segment)
}

/** The first reason for which a part cannot be read; an empty segment has been told already. */
export function partMalformation(part: Part, text: string): Malformation | null {
  if (isEmpty(part.segment)) return null
  return base64Malformation(part.segment, text) ?? jsonMalformation(part)
}

const isEmpty = (segment: Segment | undefined) => segment !== undefined && segment.at[0] === segment.at[1]

function emptyMalformation(segment: Segment | undefined): Malformation | null {
  if (!segment || !isEmpty(segment) || (segment.name !== 'header' && segment.name !== 'payload')) return null
  return malformation(
    'SEGMENT_EMPTY',
    segment.name,
    segment.at,
    `The ${segment.name} is empty; expected base64url of a JSON object.`,
  )
}

function segmentCountMalformation(text: string, found: number, expected: 3 | 5): Malformation | null {
  if (found === expected) return null
  const message = `Found ${count(found, 'segment')} separated by dots; expected 3 (signed, JWS) or 5 (encrypted, JWE).`
  return malformation('SEGMENT_COUNT', 'token', [0, text.length], message, countHint(text, found))
}

function countHint(text: string, found: number): string | null {
  if (text.includes('...') || text.includes('…'))
    return 'It was cut by a log or a terminal; copy it from where it is whole.'
  if (found === 1) return 'A text without dots is an opaque token, a fragment of one, or no token at all.'
  if (found === 2) return 'The signature and the dot before it are missing.'
  if (found === 4) return 'It may be an encrypted token (JWE) that lost its last segment.'
  return 'Two tokens may have been pasted without a space between them.'
}
