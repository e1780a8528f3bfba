import { describe, expect, test } from 'vitest'
import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import { readToken } from './read-token'

const encode = (text: string) => writeBase64url(writeUtf8(text))
const header = encode('{"alg":"ES256"}')
const payload = encode('{"sub":"a"}')
const reasonsOf = (text: string) => readToken(text).malformed.map((one) => one.reason)

describe('a text that is no whole token', () => {
  const count = (segments: string) =>
    `Found ${segments} separated by dots; expected 3 (signed, JWS) or 5 (encrypted, JWE).`
  const alphabet = 'expected A-Z, a-z, 0-9, - and _ only.'
  const cutHint = 'It was cut by a log or a terminal; copy it from where it is whole.'

  test.each<[text: string, reason: string, part: string, at: [number, number], message: string, hint: string | null]>([
    ['', 'EMPTY', 'token', [0, 0], 'There is nothing to read; expected a token.', null],
    [' \n\t', 'EMPTY', 'token', [0, 0], 'There is nothing to read; expected a token.', null],
    [
      'hello',
      'SEGMENT_COUNT',
      'token',
      [0, 5],
      count('1 segment'),
      'A text without dots is an opaque token, a fragment of one, or no token at all.',
    ],
    [
      `${header}.${payload}`,
      'SEGMENT_COUNT',
      'token',
      [0, header.length + payload.length + 1],
      count('2 segments'),
      'The signature and the dot before it are missing.',
    ],
    [
      `${header}.${payload}.AA.AA`,
      'SEGMENT_COUNT',
      'token',
      [0, header.length + payload.length + 7],
      count('4 segments'),
      'It may be an encrypted token (JWE) that lost its last segment.',
    ],
    [
      `${header}.e30.AA.e30.e30.AA`,
      'SEGMENT_COUNT',
      'token',
      [0, header.length + 18],
      count('6 segments'),
      'Two tokens may have been pasted without a space between them.',
    ],
    [
      `${header}.e30.AA${header}.e30.AA.AA.AA.AA`,
      'SEGMENT_COUNT',
      'token',
      [0, 2 * header.length + 23],
      count('8 segments'),
      'Two tokens may have been pasted without a space between them.',
    ],
    [`${header}.eyJzdWI…`, 'SEGMENT_COUNT', 'token', [0, header.length + 9], count('2 segments'), cutHint],
    ['eyJhbGci...', 'SEGMENT_COUNT', 'token', [0, 11], count('4 segments'), cutHint],
    [
      `.${payload}.AA`,
      'SEGMENT_EMPTY',
      'header',
      [0, 0],
      'The header is empty; expected base64url of a JSON object.',
      null,
    ],
    [
      `${header}..`,
      'SEGMENT_EMPTY',
      'payload',
      [header.length + 1, header.length + 1],
      'The payload is empty; expected base64url of a JSON object.',
      null,
    ],
    [
      '.AA.AA.AA.AA',
      'SEGMENT_EMPTY',
      'header',
      [0, 0],
      'The header is empty; expected base64url of a JSON object.',
      null,
    ],
    [
      `${encode('{"alg":"HS256" }')}==.${payload}.AA`,
      'HEADER_BASE64',
      'header',
      [22, 24],
      `The header is not base64url: found padding, “==”, at character 23 of the token; ${alphabet}`,
      'Some load balancers and libraries pad; remove the padding only if the signature was computed without it.',
    ],
    [
      `${header}.e30%3D.AA`,
      'PAYLOAD_BASE64',
      'payload',
      [header.length + 4, header.length + 7],
      `The payload is not base64url: found “%3D” at character ${header.length + 5} of the token; ${alphabet}`,
      'It is still URL-encoded; decode it once.',
    ],
    [
      `${header}.e+30.AA`,
      'PAYLOAD_BASE64',
      'payload',
      [header.length + 2, header.length + 3],
      `The payload is not base64url: found “+” of the standard base64 alphabet at character ${header.length + 3} of the token; ${alphabet}`,
      'It was encoded as base64; base64url writes - for + and _ for /.',
    ],
    [
      `${header}.${payload}.AA AA`,
      'SIGNATURE_BASE64',
      'signature',
      [header.length + payload.length + 4, header.length + payload.length + 5],
      `The signature is not base64url: found white space at character ${header.length + payload.length + 5} of the token; ${alphabet}`,
      'It was broken by a line wrap or a copy.',
    ],
    [
      `${header}.${payload}.AA…`,
      'SIGNATURE_BASE64',
      'signature',
      [header.length + payload.length + 4, header.length + payload.length + 5],
      `The signature is not base64url: found “…” at character ${header.length + payload.length + 5} of the token; ${alphabet}`,
      cutHint,
    ],
    [
      `${header}.${payload}.{}`,
      'SIGNATURE_BASE64',
      'signature',
      [header.length + payload.length + 2, header.length + payload.length + 4],
      `The signature is not base64url: found “{}” at character ${header.length + payload.length + 3} of the token; ${alphabet}`,
      null,
    ],
    [
      `${header}.${payload}.AAAAA`,
      'SIGNATURE_BASE64',
      'signature',
      [header.length + payload.length + 6, header.length + payload.length + 7],
      `The signature is not base64url: found a single character left over at character ${header.length + payload.length + 7} of the token; expected whole bytes.`,
      'A character was lost or added, most often at the end of a copy.',
    ],
    [
      `${header}.${payload}.AB`,
      'SIGNATURE_BASE64',
      'signature',
      [header.length + payload.length + 3, header.length + payload.length + 4],
      `The signature is not base64url: found a last character, “B”, with bits that belong to no byte, at character ${header.length + payload.length + 4} of the token; expected whole bytes.`,
      'The last character was changed or cut; lenient decoders accept it, strict ones refuse.',
    ],
    [
      `${writeBase64url(Uint8Array.of(0x7b, 0xff, 0x7d))}.${payload}.AA`,
      'HEADER_UTF8',
      'header',
      [1, 2],
      'The header is not UTF-8: byte 2 begins no character; expected JSON in UTF-8.',
      null,
    ],
    [
      `${header}.${writeBase64url(Buffer.from('{"\ufffdé', 'utf8').subarray(0, 6))}.AA`,
      'PAYLOAD_UTF8',
      'payload',
      [3, 4],
      'The payload is not UTF-8: byte 6 begins no character; expected JSON in UTF-8.',
      null,
    ],
    [
      `${writeBase64url(Buffer.from('{"alg":"none"}', 'utf16le'))}.${payload}.AA`,
      'HEADER_UTF8',
      'header',
      [0, 1],
      'The header is not UTF-8: it begins otherwise; expected JSON in UTF-8.',
      'It looks like UTF-16.',
    ],
    [
      `${encode('+AHs-')}.${payload}.AA`,
      'HEADER_UTF8',
      'header',
      [0, 1],
      'The header is not UTF-8: it begins otherwise; expected JSON in UTF-8.',
      'It looks like UTF-7.',
    ],
    [
      `${encode('{"alg":}')}.${payload}.AA`,
      'HEADER_JSON',
      'header',
      [7, 8],
      'The header is not JSON. Found } at character 8; expected a value.',
      null,
    ],
    [
      `${header}.${encode('{"a":1')}.AA`,
      'PAYLOAD_JSON',
      'payload',
      [6, 6],
      'The payload is not JSON. The text ends at character 7; expected a comma or }.',
      null,
    ],
    [
      `${encode(' [] ')}.${payload}.AA`,
      'HEADER_NOT_OBJECT',
      'header',
      [1, 3],
      'The header is an array, at character 2; expected a JSON object.',
      null,
    ],
    [
      `${header}.${encode('null')}.AA`,
      'PAYLOAD_NOT_OBJECT',
      'payload',
      [0, 4],
      'The payload is null, at character 1; expected a JSON object.',
      null,
    ],
    [
      `${header}.${encode('"{\\"a\\":1}"')}.AA`,
      'PAYLOAD_NOT_OBJECT',
      'payload',
      [0, 11],
      'The payload is a string, at character 1; expected a JSON object.',
      'The string holds JSON: it was turned into text twice before it was signed.',
    ],
  ])('%j: %s', (text, reason, part, at, message, hint) => {
    expect(readToken(text).malformed[0]).toEqual({ reason, part, at, message, hint })
  })

  test('is told all its faults, in the order of the catalogue', () => {
    expect(reasonsOf(`${encode('[]')}.${encode('{')}.AB.`)).toEqual([
      'SEGMENT_COUNT',
      'SIGNATURE_BASE64',
      'PAYLOAD_JSON',
      'HEADER_NOT_OBJECT',
    ])
    expect(reasonsOf('e30=.e30=.AA=')).toEqual(['HEADER_BASE64', 'PAYLOAD_BASE64', 'SIGNATURE_BASE64'])
    expect(reasonsOf('..')).toEqual(['SEGMENT_EMPTY', 'SEGMENT_EMPTY'])
    expect(reasonsOf('_w._w.AA')).toEqual(['HEADER_UTF8', 'PAYLOAD_UTF8'])
  })
})
