import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { writeBase64url } from '../../foundation/base64url'
import { writeUtf8 } from '../../foundation/utf8'
import { makeKey, segment } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'A token forged with the public key as the secret',
  shows: 'cause',
  says: 'public key',
  verdict: 'refused',
  outcome: 'KEY_NOT_IN_SET',
  async make(now) {
    const key = await makeKey('key-2026-11')
    const secret = writeUtf8(JSON.stringify(key.jwk))
    const signingInput = `${segment({ alg: 'HS256', typ: 'at+jwt' })}.${segment(goodClaims(now))}`
    const mac = hmac(sha256, secret, writeUtf8(signingInput))
    return { token: `${signingInput}.${writeBase64url(mac)}`, keys: JSON.stringify({ keys: [key.jwk] }) }
  },
} satisfies WorkedExample
