import { brokenReason, meansNone } from '../algorithms/standing'
import { anyOf } from '../checks/any-of'
import type { ClaimsSubject, TokenSubject } from '../checks/subjects'
import type { Finding } from '../foundation/finding'
import { member } from '../foundation/json-access'
import { list, quote } from '../foundation/wording'
import { understoodCi } from '../policy/ci-policy'
import { type Demand, demand } from '../policy/demand'
import { audiencesOf } from '../policy/evaluate-policy'
import { askedOfKind, missingOfKind } from '../policy/kind-claims'
import { type Policy, unknownDemands } from '../policy/policy'
import { kindName } from '../policy/token-kind'
import { ciRows } from './ci-rows'
import { cellOf, failedBy, type PolicyRow, rowOf } from './policy-row'
import { refusedWhatever } from './refused-whatever'
import { timeRows } from './time-rows'
import { typDemand } from './typ-demand'
import { NO_CLAIMS, NO_HEADER, unmetWithoutClaims } from './unread-claims'

/** Everything that is demanded of a token, beside what it has: each on its own, and never stopping at the first. */
export function policyRows(
  subject: TokenSubject,
  claims: ClaimsSubject | null,
  policy: Policy,
  now: number,
  findings: readonly Finding[],
): readonly PolicyRow[] {
  const of = (...codes: readonly string[]) => findings.filter(({ code }) => codes.includes(code))
  const unread = unmetWithoutClaims(subject)
  const held = <T>(value: (known: ClaimsSubject) => T, otherwise: T): T => (claims ? value(claims) : otherwise)
  const cell = (name: string) => held((known) => cellOf(member(known.claims, name)), NO_CLAIMS)
  const { issuer, audiences, required_claims: names, required_scopes: scopes, typ } = policy
  return [
    failedBy(
      algorithmRow(subject, policy, of('ALG_NONE', 'BROKEN_ALGORITHM', 'ALGORITHM_INVALID')),
      'the exact name of an algorithm for signatures',
      of(...refusedWhatever.algorithm),
    ),
    failedBy(
      rowOf(
        'issuer',
        'Issuer',
        issuer === undefined ? null : quote(issuer),
        cell('iss'),
        held(({ evaluation }) => evaluation.issuer, unread),
        of('ISSUER_MISMATCH', 'ISSUER_NEAR_MISS'),
      ),
      'a string, and no look-alike',
      of(...refusedWhatever.issuer),
    ),
    failedBy(
      rowOf(
        'audiences',
        'Audience',
        audiences ? anyOf(audiences) : null,
        held((known) => list(audiencesOf(known.claims).map(quote)) || cellOf(member(known.claims, 'aud')), NO_CLAIMS),
        held(({ evaluation }) => evaluation.audience, unread),
        of('AUDIENCE_MISMATCH', 'AUDIENCE_NEAR_MISS'),
      ),
      'strings, and the client that the token is for',
      of(...refusedWhatever.audience),
    ),
    ...timeRows(claims, policy, now, unread, findings),
    listRow('required_claims', 'Required claims', names, claims && claims.evaluation.missingClaims, unread, findings),
    listRow('required_scopes', 'Required scopes', scopes, claims && claims.evaluation.missingScopes, unread, findings),
    rowOf(
      'typ',
      'typ',
      typ === undefined ? null : quote(typ),
      subject.header ? cellOf(member(subject.header, 'typ')) : NO_HEADER,
      typDemand(subject, policy),
      of('TYP_MISMATCH'),
    ),
    ...kindRows(claims, findings),
    ...ciRows(claims && claims.claims, claims && claims.evaluation.ci, understoodCi(policy.ci), unread, findings),
    ...unknownDemands(policy).map((name) =>
      rowOf(name, name, 'something that Latchkey does not evaluate', '', 'not_checked'),
    ),
  ]
}

/** A token that is not signed is refused, whether or not a policy asks for an algorithm. */
function algorithmRow({ token, alg, header }: TokenSubject, policy: Policy, told: readonly Finding[]): PolicyRow {
  const { allowed_algs: allowed } = policy
  const findings = told.filter(({ code, facts }) => code !== 'ALGORITHM_INVALID' || facts['cause'] === 'policy')
  const found = header ? cellOf(member(header, 'alg')) : NO_HEADER
  const isNever = alg !== null && (meansNone(alg) || brokenReason(alg) !== null) && !token.form.startsWith('jwe')
  const never = isNever ? `never ${quote(alg)}, whatever the policy says` : null
  const demanded = allowed ? anyOf(allowed) : never
  const met = !isNever && alg !== null && allowed?.includes(alg) === true
  return rowOf(
    'allowed_algs',
    'Algorithm',
    demanded,
    found,
    !header || token.form.startsWith('jwe') ? 'not_checked' : demand(met),
    findings,
  )
}

function listRow(
  name: 'required_claims' | 'required_scopes',
  title: string,
  wished: readonly string[] | undefined,
  missing: readonly string[] | null,
  unread: Demand,
  findings: readonly Finding[],
): PolicyRow {
  const kind = name === 'required_claims' ? 'claim' : 'scope'
  const told = isTelling(findings, ({ facts }) => facts['kind'] === kind && facts['by'] === 'the policy demands it')
  const found =
    missing === null
      ? NO_CLAIMS
      : missing.length > 0
        ? `${list(missing.map(quote), missing.length)} missing`
        : 'all of them'
  return rowOf(
    name,
    title,
    wished ? list(wished.map(quote), wished.length) : null,
    wished ? found : '',
    missing === null ? unread : demand(missing.length === 0),
    told,
  )
}

/** The claims that the specification of its kind has the recipient refuse a token without; none for a kind that is guessed. */
function kindRows(claims: ClaimsSubject | null, findings: readonly Finding[]): readonly PolicyRow[] {
  const kind = claims?.kind
  const required = askedOfKind(kind)
  if (!kind || !required) return []
  const told = isTelling(findings, ({ facts }) => facts['by'] !== 'the policy demands it')
  const demanded = required.refused.map((names) => names.map(quote).join(' or '))
  const { claims: payload } = claims
  const missing = missingOfKind(required, payload).flat()
  const found = missing.length > 0 ? `${list(missing.map(quote))} missing` : 'all of them'
  const title = `Claims of ${kindName[kind.kind]}`
  const asked = `${list(demanded, demanded.length)} (${required.cite})`
  const row = rowOf('kind', title, asked, found, demand(missing.length === 0), told)
  const forbidden = findings.filter(({ code }) => code === 'CLAIM_FORBIDDEN')
  return [failedBy(forbidden.length > 0 ? { ...row, found: `${found}, and one too many` } : row, asked, forbidden)]
}

const isTelling = (findings: readonly Finding[], which: (finding: Finding) => boolean) =>
  findings.filter((finding) => finding.code === 'REQUIRED_CLAIM_MISSING' && which(finding))
