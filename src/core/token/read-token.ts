import { readCompact } from './compact'
import { readJsonSerialization } from './json-serialization'
import { malformation } from './malformation'
import { readSdJwt } from './sd-jwt'
import type { Token } from './token'

/**
 * Reads a token as far as it can be read: compact JWS and JWE (RFC 7515 §7.1, RFC 7516 §7.1), their JSON serializations
 * (§7.2) and SD-JWT (RFC 9901). Takes the token's own text, as `findTokens` gives it. Never throws: what is wrong is listed
 * in `malformed`, and what can be shown is there. What is the same as in the token `before` is not read again.
 */
export function readToken(text: string, before: Token | null = null): Token {
  if (text.trim() === '') return empty
  if (text.startsWith('{')) return readJsonSerialization(text) ?? readCompact(text)
  return text.includes('~') ? readSdJwt(text) : readCompact(text, before)
}

const empty: Token = {
  form: 'unrecognised',
  text: '',
  segments: [],
  header: null,
  payload: null,
  signature: null,
  signingInput: null,
  unread: null,
  malformed: [malformation('EMPTY', 'token', [0, 0], 'There is nothing to read; expected a token.')],
}
