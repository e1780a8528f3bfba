import type { ClaimsSubject } from '../checks/subjects'
import type { Finding } from '../foundation/finding'
import { member, typeOf } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import { duration, relative, utc } from '../foundation/time'
import type { Demand } from '../policy/demand'
import type { TimeState } from '../policy/evaluate-time'
import { DEFAULT_CLOCK_SKEW, type Policy } from '../policy/policy'
import { cellOf, type PolicyRow, rowOf } from './policy-row'
import { NO_CLAIMS } from './unread-claims'

/** The times of a token held against the clock, which every verifier does, and its age where the policy limits that. */
export function timeRows(
  claims: ClaimsSubject | null,
  { clock_skew_seconds: skew = DEFAULT_CLOCK_SKEW, max_token_age_seconds: oldest }: Policy,
  now: number,
  unread: Demand,
  findings: readonly Finding[],
): readonly PolicyRow[] {
  const time = claims?.evaluation.time
  const told = (pointer: string, ...codes: readonly string[]) =>
    findings.filter(
      ({ code, at }) => codes.includes(code) && at.part === 'payload' && ['', pointer].includes(at.pointer),
    )
  const row = (name: 'exp' | 'nbf', title: string, demanded: string | null, code: string) => {
    const state = time?.[name] ?? absent
    const findingsOfIt = told(`/${name}`, code, 'TIME_CLAIM_TYPE', 'NON_FINITE_NUMBER', 'WITHIN_LEEWAY')
    const asked = state.state === 'absent' ? null : demanded
    return rowOf(name, title, asked, claims ? stateWords(state, now) : NO_CLAIMS, demandOf(state), findingsOfIt)
  }
  const age = time?.age ?? absent
  return [
    row('exp', 'Expiry', `after ${momentWords(now - skew)}`, 'TOKEN_EXPIRED'),
    row('nbf', 'Not before', `not after ${momentWords(now + skew)}`, 'TOKEN_NOT_YET_VALID'),
    rowOf(
      'max_token_age_seconds',
      'Greatest age',
      oldest === undefined ? null : `at most ${duration(oldest)}, and ${duration(skew)} for the clocks`,
      oldest === undefined ? '' : claims ? ageWords(age, now) : NO_CLAIMS,
      !claims ? unread : age.state === 'absent' ? 'fail' : demandOf(age),
      oldest === undefined ? [] : told('/iat', 'MAX_AGE_EXCEEDED', 'TIME_CLAIM_TYPE', 'NON_FINITE_NUMBER'),
    ),
    ...otherTimes(claims, oldest === undefined ? ['iat', 'auth_time'] : ['auth_time'], findings),
  ]
}

/** Times that nothing is held against, where a verifier refuses them for what they are. */
function otherTimes(
  claims: ClaimsSubject | null,
  names: readonly string[],
  findings: readonly Finding[],
): readonly PolicyRow[] {
  return names.flatMap((name) => {
    const told = findings.filter(({ code, at }) => code === 'TIME_CLAIM_TYPE' && at.pointer === `/${name}`)
    const found = cellOf(claims ? member(claims.claims, name) : undefined)
    return told.length > 0 ? [rowOf(name, name, 'a number', found, 'fail', told)] : []
  })
}

const absent: TimeState = { state: 'absent' }

const momentWords = (time: number) => utc(time) ?? String(time)

function demandOf({ state }: TimeState): Demand {
  if (state === 'absent') return 'not_checked'
  return state === 'met' ? 'pass' : 'fail'
}

function stateWords(state: TimeState, now: number): string {
  if (state.state === 'absent') return 'none'
  if (state.state === 'unreadable') return unreadableWords(state.node)
  return `${momentWords(state.time)}, ${relative(state.time, now)}`
}

function ageWords(state: TimeState, now: number): string {
  if (state.state === 'absent') return 'no iat'
  return state.state === 'unreadable'
    ? `an iat that is ${unreadableWords(state.node)}`
    : `issued ${relative(state.time, now)}`
}

const unreadableWords = (node: JsonNode) => (node.type === 'number' ? 'a number beyond all times' : typeOf(node))
