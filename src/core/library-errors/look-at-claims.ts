import type { JsonValue } from '../foundation/json-access'
import { quote } from '../foundation/wording'
import type { Inspection } from '../verdict/inspection'
import { claimOf, differs, inWords, type Judged, type Look, open, same } from './here'
import type { Fact } from './library-error'

/** What the token's claims say to an error about one of them. */
export const looksAtClaims = {
  claim_missing: ofClaim((name, _, inspection) => {
    // A library may name several: “exp, nbf”.
    const missing = name.split(', ').filter((one) => claimOf(inspection, one) === undefined)
    return missing.length > 0
      ? same(`This token has no claim ${missing.map(quote).join(' or ')}.`)
      : differs(`This token has the claim ${quote(name)}: the service looked at another token.`)
  }),
  claim_type: ofClaim((name, value) => {
    if (value !== undefined) return type(name, value)
    return differs(`This token has no claim ${quote(name)}: the service looked at another token.`)
  }),
  claim_differs: (found, inspection) =>
    ofClaim((name, value) =>
      value === undefined
        ? same(`This token has no claim ${quote(name)}.`)
        : compare(name, value, found.captured.expected),
    )(found, inspection),
} satisfies Partial<Record<Fact, Look>>

function ofClaim(look: (name: string, value: JsonValue | undefined, inspection: Inspection) => Judged): Look {
  return ({ claim, captured }, inspection) => {
    const name = claim ?? captured.claim
    return name === undefined ? unnamed : look(name, claimOf(inspection, name), inspection)
  }
}

const unnamed = open('The error does not say which claim it is about.')

const times = new Set(['exp', 'nbf', 'iat', 'auth_time'])

function type(name: string, value: JsonValue): Judged {
  const values = name === 'aud' && Array.isArray(value) ? value : [value]
  const fits = values.every((one) => typeof one === (times.has(name) ? 'number' : 'string'))
  if (!fits) return same(`The ${name} of this token is ${inWords(value)}.`)
  return times.has(name) && !Number.isInteger(value)
    ? open(`The ${name} of this token is ${inWords(value)}: a number, but not a whole one.`)
    : differs(`The ${name} of this token is of the right type: the service looked at another token.`)
}

/** Libraries write what they expect in many ways, `a or b`, `a,b`, `["a" "b"]`: it is looked for as a whole word. */
function compare(name: string, value: JsonValue, expected: string | undefined): Judged {
  const has = `The ${name} of this token is ${inWords(value)}`
  if (expected === undefined || expected === '' || expected === 'null')
    return open(`${has}; compare it with what the service is set to, character by character.`)
  const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  const accepted = expected.split(/ or |,\s*|[[\]"\s]+/)
  return values.some((one) => one === expected || accepted.includes(one))
    ? differs(`${has}, as the service expects: the service looked at another token.`)
    : same(`${has}; the service expects ${quote(expected)}.`)
}
