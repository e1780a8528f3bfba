import { member, stringMember } from '../foundation/json-access'
import { list } from '../foundation/wording'
import type { Beside, GivenName } from './beside'
import { type DpopPair, type DpopProof, dpopPair } from './dpop-pair'
import type { BesideSubject, ComparedName, Comparison } from './evaluate-beside'
import { wholeHash } from './half-hash'
import { isRequestUrl, urlDifference } from './request-url'

/** A DPoP proof against its request and its access token (RFC 9449 §4.3, checks 2 to 4, 8, 9 and 12). */
export function compareProof(subject: BesideSubject, beside: Beside): Comparison[] {
  const pair = dpopPair(subject, beside)
  const { proof } = pair
  if (proof === 'unreadable')
    return [comparison('dpop_proof', 'proof', 'differs', null, 'It is no JWT of three segments.', true)]
  if (proof === null)
    return (['method', 'url'] as const).flatMap((given) =>
      beside[given] === undefined
        ? []
        : [
            comparison(
              given,
              given === 'url' ? 'htu' : 'htm',
              'open',
              null,
              'There is no DPoP proof to hold it against.',
            ),
          ],
    )
  return [
    ...compareForm(proof),
    ...compareKey(pair, proof),
    ...compareToken(pair, proof),
    ...compareRequest(proof, beside),
  ]
}

/** What the checks of a token say of a proof that is pasted as the token, said of one that stands beside it. */
function compareForm({ header, claims, isBeside }: DpopProof): Comparison[] {
  if (!isBeside) return []
  const typ = (stringMember(header, 'typ') ?? '').toLowerCase().replace(/^application\//, '')
  const lacking = ['jti', 'htm', 'htu', 'iat'].filter((name) => !member(claims, name))
  const hint =
    typ !== 'dpop+jwt' ? 'Its typ is not “dpop+jwt”.' : lacking.length > 0 ? `It has no ${list(lacking)}.` : null
  return [comparison('dpop_proof', 'proof', hint === null ? 'equal' : 'differs', null, hint, true)]
}

function compareKey({ boundTo }: DpopPair, { thumbprint, isBeside }: DpopProof): Comparison[] {
  const given = isBeside ? 'dpop_proof' : 'access_token'
  if (boundTo === null)
    return isBeside ? [comparison(given, 'cnf.jkt', 'open', null, 'The token is bound to no key by cnf.jkt.')] : []
  if (thumbprint === null) return [comparison(given, 'cnf.jkt', 'differs', boundTo, 'The proof has no key in jwk.')]
  return [comparison(given, 'cnf.jkt', thumbprint === boundTo ? 'equal' : 'differs', boundTo)]
}

/** RFC 9449 §4.2: `ath` is required where the proof is sent with an access token. */
function compareToken({ accessToken }: DpopPair, { claims, isBeside }: DpopProof): Comparison[] {
  if (accessToken === null) return []
  const found = stringMember(claims, 'ath') ?? null
  const outcome = found === null ? 'missing' : found === wholeHash(accessToken) ? 'equal' : 'differs'
  return [comparison(isBeside ? 'dpop_proof' : 'access_token', 'ath', outcome, found, null, isBeside)]
}

function compareRequest({ claims, isBeside }: DpopProof, { method, url }: Beside): Comparison[] {
  const comparisons: Comparison[] = []
  const htm = stringMember(claims, 'htm') ?? null
  const htu = stringMember(claims, 'htu') ?? null
  if (method !== undefined) {
    // Methods are case-sensitive (RFC 9110 §9.1); whoever types one here need not be.
    const outcome = htm === null ? 'missing' : htm === method || htm === method.toUpperCase() ? 'equal' : 'differs'
    const hint =
      outcome === 'differs' && htm?.toUpperCase() === method.toUpperCase() ? 'Methods are case-sensitive.' : null
    comparisons.push(comparison('method', 'htm', outcome, htm, hint, isBeside))
  }
  if (url !== undefined) comparisons.push(compareUrl(htu, url, isBeside))
  return comparisons
}

function compareUrl(htu: string | null, url: string, isBeside: boolean): Comparison {
  if (!isRequestUrl(url))
    return comparison('url', 'htu', 'open', htu, 'Expected an absolute URL of http or https.', isBeside)
  if (htu === null) return comparison('url', 'htu', 'missing', null, null, isBeside)
  const difference = urlDifference(htu, url)
  if (difference === null) return comparison('url', 'htu', 'differs', htu, 'The htu is no absolute URL.', isBeside)
  if (difference === '') return comparison('url', 'htu', 'equal', htu, null, isBeside)
  return comparison('url', 'htu', 'differs', htu, `They differ in ${difference}.`, isBeside)
}

function comparison(
  given: GivenName,
  against: ComparedName,
  outcome: Comparison['outcome'],
  found: string | null,
  hint: string | null = null,
  inProof = false,
): Comparison {
  return { given, against, outcome, found: inProof ? null : found, hint, inProof }
}
