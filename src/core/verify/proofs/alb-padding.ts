import { findVerifyingKey } from '../find-verifying-key'
import type { ProofKind } from '../proof'

/**
 * AWS load balancers sign x-amzn-oidc-data over header and payload with their “=”, which RFC 7515 §2 has no room for. What
 * passes on such a token may strip the padding, and what knows of it may add some to a token that was signed without.
 */
export default {
  name: 'ALB_PADDING',
  applies: ({ signingInput, keys }) => keys.length > 0 && variantsOf(signingInput).length > 0,
  async prove({ algorithm, signingInput, signature, keys }, pauses) {
    for (const { text, change } of variantsOf(signingInput)) {
      const key = await findVerifyingKey({ algorithm, signingInput: text, signature }, keys, pauses)
      const characters = Math.abs(text.length - signingInput.length)
      if (key) return { name: 'ALB_PADDING', key, facts: { change, characters } }
    }
    return null
  },
} satisfies ProofKind

interface Variant {
  readonly text: string
  readonly change: 'added' | 'removed'
}

/** The signing input with whole padding and with none, where that is another text. */
function variantsOf(signingInput: string): readonly Variant[] {
  const bare = signingInput.split('.').map(withoutPadding)
  const variants: readonly Variant[] = [
    { text: bare.map(withPadding).join('.'), change: 'added' },
    { text: bare.join('.'), change: 'removed' },
  ]
  return variants.filter(({ text }) => text !== signingInput)
}

function withoutPadding(segment: string): string {
  let end = segment.length
  while (segment[end - 1] === '=') end--
  return segment.slice(0, end)
}

const withPadding = (segment: string) => segment.padEnd(Math.ceil(segment.length / 4) * 4, '=')
