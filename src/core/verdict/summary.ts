import type { ClaimsSubject, TokenSubject } from '../checks/subjects'
import type { Finding, Place } from '../foundation/finding'
import { stringMember } from '../foundation/json-access'
import type { Reading } from '../foundation/reading'
import { relative } from '../foundation/time'
import { firstSentence, list, quote } from '../foundation/wording'
import type { KeySet } from '../keys/key'
import { ciName } from '../policy/ci-token'
import { type Policy, unknownDemands } from '../policy/policy'
import { keyPhrase } from '../verify/key-phrase'
import type { Lookup } from '../verify/look-up-key'
import type { VerdictWord } from './decide'
import type { ExplainedLookup } from './explain-lookup'
import type { Statuses } from './statuses'

/** What the verdict waits for: until then it says nothing of keys. */
export type Waiting = 'for reading' | 'for reading again' | 'for trying'

export interface Summarised {
  readonly pasted: TokenSubject
  readonly claims: ClaimsSubject | null
  readonly keyReading: Reading<KeySet> | null
  readonly lookup: Lookup
  /** Null where there was nothing to look in. */
  readonly explained: ExplainedLookup | null
  readonly statuses: Statuses
  readonly verdict: VerdictWord
  /** The findings for which a verifier must refuse. */
  readonly refusing: readonly Finding[]
  readonly policy: Policy
  readonly now: number
  /** Null when nothing is waited for. */
  readonly waits: Waiting | null
}

/** The verdict's reason as one sentence that a person can act on. Quoted values stand in “ ”. */
export function summarise(known: Summarised): string {
  if (known.verdict === 'refused') return refusal(known)
  return known.verdict === 'accepted' ? acceptance(known) : indecision(known)
}

/** What is most fundamental leads; that the signature verifies is said first, because it is what people doubt. */
function refusal(known: Summarised): string {
  const { pasted, lookup, statuses } = known
  const [cause = 'It fails a check.', ...others] = refusalCauses(known)
  const time = known.refusing.find(({ code }) => timeCodes.has(code))?.message
  const rest = time && others.includes(time) ? ` ${time.replace(/^The token /, 'It also ')}` : ''
  if (statuses.signature !== 'pass' || lookup.selected === null) return cause + rest
  const isPlainJws = statuses.structure === 'fail' && pasted.token.payload?.object === null
  const aside = isPlainJws ? ' A verifier of plain JWS would take it, a JWT verifier refuses it.' : ''
  return `The signature verifies under ${keyPhrase(lookup, lookup.selected)}, but ${lowerFirst(cause)}${aside}${rest}`
}

const timeCodes = new Set(['TOKEN_EXPIRED', 'TOKEN_NOT_YET_VALID'])

/** One sentence for each reason to refuse: reading first, then header, key and signature, then claims. */
function refusalCauses({ pasted, refusing, explained, statuses }: Summarised): readonly string[] {
  const malformed = pasted.token.malformed[0]
  const onLookup = [statuses.key, statuses.signature, statuses.algorithm].includes('fail')
  const of = (part: Place['part']) => refusing.filter(({ at, code }) => at.part === part && !lookupCodes.has(code))
  const causes = [
    malformed && [malformed.message, malformed.hint].filter(Boolean).join(' '),
    ...of('header').map(({ message }) => message),
    refusing.find(({ code }) => code === 'ALGORITHM_INVALID')?.message,
    ...of('signature').map(({ message }) => message),
    onLookup && explained ? inOne(explained) : null,
    ...of('keys').map(({ message }) => message),
    ...refusing.map(({ message }) => message),
  ]
  return [...new Set(causes.filter((cause) => typeof cause === 'string'))]
}

/** What, then why; what can be done about it stands with the lookup. */
function inOne({ sentence, cause }: ExplainedLookup): string {
  return cause === null ? sentence : `${sentence} ${firstSentence(cause).lead}`
}

/** Findings whose matter the lookup's own sentence tells with the outcome. */
const lookupCodes = new Set(['KID_UNKNOWN', 'SIGNATURE_INVALID', 'ALGORITHM_INVALID', 'KID_AMBIGUOUS'])

const lowerFirst = (sentence: string) =>
  sentence.replace(/^(The|No|It|A|An|There|Its|This) /, (word) => word.toLowerCase())

function acceptance({ lookup, claims, statuses, now, pasted }: Summarised): string {
  const key = lookup.selected === null ? 'the key' : keyPhrase(lookup, lookup.selected)
  const exp = claims?.evaluation.time.exp
  const time =
    exp?.state === 'met'
      ? ` and it expires ${relative(exp.time, now)}`
      : statuses.time === 'pass'
        ? ' and its time claims are met'
        : ' and it has no exp, so it never expires'
  const open = (['issuer', 'audience', 'required_claims'] as const).filter((name) => statuses[name] === 'not_checked')
  const names = open.map((name) => name.replace('_', ' '))
  const asked = names.length > 0 ? `; ${list(names)} ${names.length > 1 ? 'were' : 'was'} not asked for` : ''
  return `The signature verifies under ${key} (${pasted.alg})${time}${asked}.`
}

const waiting: Record<Waiting, string> = {
  'for reading': 'Reading the keys.',
  'for reading again': 'The keys were not read, because that was cancelled.',
  'for trying': 'Trying the keys.',
}

function indecision({ pasted, claims, keyReading, lookup, statuses, policy, waits }: Summarised): string {
  const { token, alg, algorithm } = pasted
  const form = formSentences[token.form]
  if (token.unread === 'detached')
    return 'The payload is detached: it travels apart from this token, so the signature cannot be checked here.'
  if (token.unread === 'compressed' && statuses.signature === 'pass')
    return `The signature verifies under ${keyPhrase(lookup, lookup.selected ?? 0)}; the payload is compressed (zip), so its claims are not read.`
  if (form && statuses.signature !== 'pass') return form
  if (waits) return waiting[waits]
  if (alg !== null && !algorithm)
    return `The alg ${quote(alg)} is not one that Latchkey can check, so the signature is not checked.`
  if (keyReading?.state === 'unreadable') return `No key could be read. ${keyReading.flaws[0].message}`
  if (lookup.outcome === 'ALG_NOT_SUPPORTED') return `Nothing here can check ${alg}, so the signature is not checked.`
  if (token.form === 'sd-jwt')
    return `The issuer's signature verifies under ${keyPhrase(lookup, lookup.selected ?? 0)}; the disclosures of this SD-JWT are not checked.`
  const unknown = unknownDemands(policy)
  if (unknown.length > 0) return `The policy demands ${list(unknown.map(quote))}, which Latchkey does not evaluate.`
  const ci = claims?.evaluation.ci
  if (ci?.token && ci.status === 'not_checked' && statuses.signature === 'pass')
    return `The signature verifies under ${keyPhrase(lookup, lookup.selected ?? 0)}, but whether ${quote(ci.token.issuer)} is your ${ciName[ci.asked.provider]} is not known here: state it as the issuer of the policy.`
  if (lookup.selected !== null)
    return `The key was found, but not tried: ${lookup.candidates[lookup.selected]?.untried ?? 'no reason is known.'}`
  const issuer = stringMember(claims?.claims, 'iss')
  const what =
    algorithm?.family === 'hmac' ? 'the secret' : `the key set${issuer ? ` of ${quote(issuer)}` : ' of its issuer'}`
  return `Decoded, not verified: paste ${what} to have the signature checked.`
}

/** What a form is, where it is not the compact JWS that a JWT verifier takes. */
const formSentences: Partial<Record<TokenSubject['token']['form'], string>> = {
  'jwe-compact':
    'This is an encrypted token (JWE): its header can be read, its claims only with the private key of whom it is for.',
  'jwe-json':
    'This is a JWE in JSON serialization: its header can be read, its content only with the private key of whom it is for.',
  'jws-json':
    'This is a JWS in JSON serialization, which no JWT verifier takes; it is shown, and its signatures are not checked.',
  'sd-jwt':
    'This is an SD-JWT: the part that the issuer signed is shown; give the issuer’s keys to have its signature checked.',
}
