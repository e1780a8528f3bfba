import { writeBase64url } from '../../foundation/base64url'
import { member, plainValue, stringMember } from '../../foundation/json-access'
import { writeUtf8 } from '../../foundation/utf8'
import { findVerifyingKey } from '../find-verifying-key'
import type { ProofKind, Question } from '../proof'

/**
 * Microsoft signs the access tokens of its own APIs with the SHA-256 hash of the nonce in the header, and delivers them
 * with the nonce itself. No document of Microsoft says so; that such tokens then verify is known from
 * github.com/justinlettau/azure-ad-verify-token/issues/5 and others.
 */
export default {
  name: 'GRAPH_NONCE',
  applies: ({ header, keys }) => keys.length > 0 && stringMember(header, 'nonce') !== undefined,
  async prove(question, pauses) {
    const { algorithm, signingInput, signature, keys } = question
    const payload = signingInput.slice(signingInput.indexOf('.') + 1)
    for (const { text, written } of await headersBeforeDelivery(question)) {
      const signed = `${writeBase64url(writeUtf8(text))}.${payload}`
      const key = await findVerifyingKey({ algorithm, signingInput: signed, signature }, keys, pauses)
      if (key) return { name: 'GRAPH_NONCE', key, facts: { written } }
    }
    return null
  },
} satisfies ProofKind

interface SignedHeader {
  readonly text: string
  /** How the header was written, in words. */
  readonly written: string
}

/** The header as it may have been signed: with the nonce's hash in place of the nonce, and as a JSON library would write it. */
async function headersBeforeDelivery({ token, header }: Question): Promise<readonly SignedHeader[]> {
  const { sha256 } = await import('@noble/hashes/sha2.js')
  const nonce = member(header, 'nonce')
  const json = token.header?.json
  if (nonce?.type !== 'string' || json?.state !== 'whole') return []
  const hash = writeBase64url(sha256(writeUtf8(nonce.value)))
  const inPlace = `${json.text.slice(0, nonce.start)}"${hash}"${json.text.slice(nonce.end)}`
  const compact = JSON.stringify({ ...(plainValue(json) as object), nonce: hash })
  const asSent = { text: inPlace, written: 'as it was sent' }
  return compact === inPlace ? [asSent] : [asSent, { text: compact, written: 'as compact JSON' }]
}
