import { readBase64url } from '../foundation/base64url'
import { readJson } from '../foundation/json'
import { member, objectOf } from '../foundation/json-access'
import type { JsonNode, JsonObject } from '../foundation/json-node'
import { partMalformation } from './compact'
import { readPart } from './part'
import type { Segment, Token } from './token'

/**
 * Reads a JWS or JWE in JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2) as far as it can be shown: the first protected
 * header, the payload, the first signature. Null when the text is no such object.
 */
export function readJsonSerialization(text: string): Token | null {
  const object = objectOf(readJson(text))
  if (!object) return null
  const signer = firstOf(object, 'signatures') ?? object
  const recipient = member(object, 'ciphertext') !== undefined
  const payloadText = member(object, 'payload')
  const detached = !recipient && payloadText === undefined
  if (!recipient && member(signer, 'signature') === undefined) return null
  if (detached && member(signer, 'protected') === undefined) return null
  const header = partOf(member(signer, 'protected'), 'header') ?? partOf(member(object, 'protected'), 'header')
  const payload = recipient ? null : partOf(payloadText, 'payload')
  const signature = recipient ? null : segmentOf(member(signer, 'signature'), 'signature')
  // The payload may be anything here (RFC 7515 §7.2): only the header can be malformed.
  const malformed = header && partMalformation(header, text)
  return {
    form: recipient ? 'jwe-json' : 'jws-json',
    text,
    segments: [header?.segment, payload?.segment, signature].filter((segment) => segment != null),
    header,
    payload,
    signature,
    signingInput: null,
    unread: detached ? 'detached' : null,
    malformed: malformed ? [malformed] : [],
  }
}

function firstOf(object: JsonObject, name: string): JsonObject | undefined {
  const value = member(object, name)
  const first = value?.type === 'array' ? value.items[0] : undefined
  return first?.type === 'object' ? first : undefined
}

function partOf(node: JsonNode | undefined, name: 'header' | 'payload') {
  const segment = segmentOf(node, name)
  return segment && readPart(segment)
}

function segmentOf(node: JsonNode | undefined, name: Segment['name']): Segment | null {
  if (node?.type !== 'string') return null
  return { name, at: [node.start + 1, node.end - 1], ...readBase64url(node.value) }
}
