import { member } from '../../foundation/json-access'
import type { JsonObject } from '../../foundation/json-node'
import { utc } from '../../foundation/time'
import { quote } from '../../foundation/wording'
import { hasKid } from '../../keys/kid-index'
import type { SourceContext } from '../../sources/key-source'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { asksForKid, missingKid } from '../missing-kid'
import { inHeader } from '../places'
import { es256, otherEcJwk } from '../rfc-examples'
import { setsOfSameUrl, timeOf } from '../set-history'

const key1 = { keys: [{ ...es256.jwk, kid: 'key-1' }] }
const key2 = { keys: [{ ...otherEcJwk, kid: 'key-2' }] }
const header = { alg: 'ES256', kid: 'key-1' }
const issued = (iat: number) => ({ iat: EXAMPLE_NOW + iat, exp: EXAMPLE_NOW + iat + 90_000 })

/** That a set differs from an earlier one does not prove a removal: replicas of Entra answer with different sets for hours. */
export default defineCheck({
  code: 'KID_GONE_FROM_SET',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'The kid was in this set before',
  why: 'A key that is taken out of the set leaves the tokens that it signed without a key. Where they are still valid, it was taken out too early, or the servers that answer hold different sets.',
  fix: {
    caller: 'Get a new token: it is signed with a key that is published now.',
    issuer: 'Keep a key published until the last token that it signed has expired; give every server the same set.',
    verifier: 'Fetch the set several times, to see whether the answers differ.',
  },
  cites: ['OpenID Connect Core 1.0 §10.1.1', 'RFC 7517 §4.5'],
  applies: (subject) => asksForKid(subject) && subject.source !== null,
  *look(subject) {
    const kid = missingKid(subject)
    const absence = kid === null || !subject.source ? null : absenceOf(kid, subject.source)
    if (kid === null || !absence) return
    const { seen, goneBy } = absence
    const [iat, exp] = [timeClaim(subject.claims, 'iat'), timeClaim(subject.claims, 'exp')]
    const isIssuedAfter = iat === null ? null : iat > goneBy
    yield {
      at: inHeader('kid'),
      facts: {
        kid,
        seen: seen === null ? null : inWords(seen),
        gone_by: inWords(goneBy),
        issued: iat === null ? null : inWords(iat),
        issued_after: isIssuedAfter,
        expires: exp === null ? null : inWords(exp),
        too_early: exp === null || isIssuedAfter ? null : exp > goneBy,
      },
    }
  },
  says: ({ kid, seen, gone_by, issued, issued_after, expires, too_early }) => {
    const gone = `The kid ${quote(kid)} was in the set ${seen === null ? 'before it was refreshed' : `of ${seen}`}, gone by ${gone_by}.`
    if (issued_after)
      return `${gone} The token was issued after that, at ${issued}: some server signs with the key still.`
    const from = issued === null ? '' : `was issued before that, at ${issued}, and `
    if (too_early) return `${gone} The token ${from}is valid until ${expires}: the key is gone too early.`
    return too_early === null
      ? gone
      : `${gone} The token ${from}expired at ${expires}, so its key was no longer needed.`
  },
  examples: {
    flags: [
      { header, claims: issued(-3600), keys: key2, source: { before: key2, kept: key1 } },
      { header, claims: issued(-180_000), keys: key2, source: { before: null, kept: key1 } },
      { header, claims: issued(600), keys: key2, source: { before: key1 }, now: EXAMPLE_NOW + 900 },
      { header, claims: { sub: 'a' }, keys: key2, source: { before: key1 } },
    ],
    passes: [
      { header, keys: key1, source: { before: key2, kept: key1 } },
      { header, keys: key2, source: { before: key2, kept: key2 } },
      { header, keys: key2, source: { others: { staging: key1 } } },
      { header, keys: key2 },
    ],
  },
})

/** When the kid was last seen in a set of the same URL, and when first missed; `seen` null for the set before a refresh. */
function absenceOf(
  kid: string,
  source: SourceContext,
): { readonly seen: number | null; readonly goneBy: number } | null {
  const own = timeOf(source.origin)
  const earlier = setsOfSameUrl(source).filter(({ at }) => at <= own)
  const last = earlier.findLastIndex(({ keySet }) => hasKid(kid, keySet.keys))
  const seen = earlier[last]?.at
  if (seen !== undefined) return { seen, goneBy: earlier[last + 1]?.at ?? own }
  const before = source.origin.kind === 'fetched' ? source.origin.before : null
  return hasKid(kid, before?.keys ?? []) ? { seen: null, goneBy: own } : null
}

function timeClaim(claims: JsonObject | null, name: string): number | null {
  const node = member(claims, name)
  return node?.type === 'number' && utc(node.value) !== null ? node.value : null
}

const inWords = (time: number) => utc(time) ?? `${time}`
