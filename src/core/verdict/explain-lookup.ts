import type { Fix } from '../checks/define-check'
import type { Explanation } from '../checks/run-checks'
import type { TokenSubject } from '../checks/subjects'
import { keyPhrase } from '../verify/key-phrase'
import type { Lookup, Outcome } from '../verify/look-up-key'
import { lookupSentence } from './lookup-sentence'

/** What the lookup came to, why, and what each party can do about it. */
export interface ExplainedLookup {
  readonly sentence: string
  /** The finding that explains it best, in its own words; null where none does. */
  readonly cause: string | null
  readonly advice: Fix
}

/** The lookup in words. Null where there was nothing to look in, or nothing to look for. */
export function explainLookup(
  subject: TokenSubject,
  lookup: Lookup,
  explaining: readonly Explanation[],
): ExplainedLookup | null {
  if (lookup.outcome === 'NOT_LOOKED_UP' || lookup.outcome === 'ALG_NOT_SUPPORTED') return null
  const [cause] = explaining
  const trouble = lookupSentence(subject, lookup, cause !== undefined)
  if (trouble === null) return { sentence: goodSentence(lookup), cause: null, advice: {} }
  return { sentence: trouble, cause: cause?.message ?? null, advice: cause?.fix ?? advice[lookup.outcome] ?? {} }
}

function goodSentence(lookup: Lookup): string {
  const key = keyPhrase(lookup, lookup.selected ?? 0)
  return lookup.outcome === 'OK_BY_TRIAL'
    ? `The signature verifies under ${key}, which was found by trying: no kid leads to it.`
    : `The token asks for ${key}, and the signature verifies under it.`
}

/** What to do about an outcome that no finding explains. */
const advice: Partial<Record<Outcome, Fix>> = {
  KID_RENAMED: {
    caller: 'Nothing in your request is wrong: send both kids to the issuer.',
    issuer: 'Put the kid that the set publishes into the token, or publish the key under the kid of the token.',
    verifier: 'Keep refusing, or trust the key under its published kid until the issuer has mended it.',
  },
  KEY_NOT_IN_SET: {
    caller: 'Ask for a new token, of the issuer that this verifier trusts.',
    issuer: 'Publish a key before signing with it, and keep it published until its last token has expired.',
    verifier: 'Fetch the key set again, and look whether it is that of the issuer in iss.',
  },
  KID_AMBIGUOUS: {
    issuer: 'Give every key a kid of its own.',
    verifier: 'Until then, try every key of that kid whose type and alg fit the token.',
  },
  KID_POINTS_AT_WRONG_KEY: {
    caller: 'Nothing in your request is wrong: send the kids to the issuer.',
    issuer: 'Stamp the kid of the key that signs; look whether a rotation changed one without the other.',
    verifier: 'Keep refusing: a verifier takes the key that the kid names, and no other.',
  },
  KID_REUSED_OR_TAMPERED: {
    caller: 'Copy the token again from where it was issued, whole and unchanged.',
    issuer: 'Give a new key a new kid, and look whether every server signs with the published key.',
    verifier: 'Fetch the key set again: the copy held may have the key that had this kid before.',
  },
}
