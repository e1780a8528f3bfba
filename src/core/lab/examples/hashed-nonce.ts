import { sha256 } from '@noble/hashes/sha2.js'
import { writeBase64url } from '../../foundation/base64url'
import { writeUtf8 } from '../../foundation/utf8'
import { keySetOf, makeKey, mint, segment } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'A token for Microsoft Graph, which hashes its nonce',
  shows: 'cause',
  says: 'once the nonce in the header is replaced',
  verdict: 'refused',
  outcome: 'KID_REUSED_OR_TAMPERED',
  async make(now) {
    const key = await makeKey('key-1')
    const nonce = 'AQABAAAAAADCoMpjJXrxTq9VG9te-7FX'
    const digest = sha256(writeUtf8(nonce))
    const header = (value: string) => ({ typ: 'JWT', nonce: value, alg: 'ES256', kid: 'key-1' })
    const iss = 'https://sts.windows.net/00000000-0000-0000-0000-000000000000/'
    const claims = { ...goodClaims(now), aud: '00000003-0000-0000-c000-000000000000', iss }
    const signed = await mint(key, header(writeBase64url(digest)), claims)
    return { token: `${segment(header(nonce))}${signed.slice(signed.indexOf('.'))}`, keys: keySetOf(key) }
  },
} satisfies WorkedExample
