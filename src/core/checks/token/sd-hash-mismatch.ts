import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { readCompact } from '../../token/compact'
import { defineCheck } from '../define-check'
import { readDisclosed } from '../sd-disclosures'
import { claimsWithDigest, disclosure, issuedWith, keyBinding } from '../sd-jwt-example'

export default defineCheck({
  code: 'SD_HASH_MISMATCH',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The key binding is over another presentation',
  why: 'With sd_hash the holder binds its signature to exactly the disclosures that are shown. A key binding over something else was taken from another presentation, or disclosures were added or left out after it was made.',
  fix: {
    caller: 'Make the key binding last, over the SD-JWT and every disclosure up to the last tilde.',
    verifier: 'Refuse the presentation.',
  },
  cites: ['RFC 9901 §7.3', 'RFC 9901 §4.3.1'],
  applies: ({ token }) => (readDisclosed(token)?.keyBinding ?? null) !== null,
  *look({ token }) {
    const { keyBinding: text, bound, digest } = readDisclosed(token) ?? {}
    const expected = digest?.(bound ?? '') ?? null
    if (text == null || bound === undefined) return
    const { payload, form } = readCompact(text)
    const found = stringMember(payload?.object, 'sd_hash') ?? null
    const readable = form === 'jws-compact' && payload?.object != null
    if (readable && (expected === null || found === expected)) return
    yield {
      at: { part: 'token', pointer: '', span: [bound.length, bound.length + text.length] },
      facts: { readable, found, expected },
    }
  },
  says: ({ readable, found, expected }) => {
    if (!readable)
      return 'What follows the last tilde is no JWT; expected a key binding there, or nothing, with a tilde after every disclosure.'
    return found === null
      ? 'The key binding has no sd_hash; expected the hash of all that stands before it.'
      : `The sd_hash of the key binding is ${quote(found)}; expected “${expected}”, the hash of all that stands before it.`
  },
  examples: {
    flags: [
      { text: `${issuedWith(claimsWithDigest)}~${keyBinding}` },
      {
        text: `${issuedWith(claimsWithDigest)}~eyJhbGciOiJFUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJub25jZSI6Im4ifQ.c2ln`,
      },
      { text: `${issuedWith(claimsWithDigest)}~${disclosure}` },
    ],
    passes: [{ text: `${issuedWith(claimsWithDigest)}~${disclosure}~${keyBinding}` }, {}],
  },
})
