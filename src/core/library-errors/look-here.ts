import type { Finding } from '../foundation/finding'
import { quote } from '../foundation/wording'
import type { Inspection } from '../verdict/inspection'
import { facts } from './facts'
import type { FoundError } from './find-library-errors'
import { claimOf, differs, type Here, headerOf, inWords, type Judged, type Look, open, same } from './here'
import type { Fact } from './library-error'
import { looksAtClaims } from './look-at-claims'
import { looksAtHeader } from './look-at-header'
import { looksAtKeys } from './look-at-keys'
import { looksAtTimes } from './look-at-times'

/** Looks whether an error holds for the token and the keys of an inspection. Total and pure. */
export function lookHere(found: FoundError, inspection: Inspection): Here {
  const { codes, aside = [] } = facts[found.fact]
  const findings = inspection.findings.filter(
    (one) => (codes.includes(one.code) || aside.includes(one.code)) && isOnClaim(one, found),
  )
  const telling = findings.find(({ code }) => codes.includes(code))
  const judged =
    aboutNoToken(found, inspection) ??
    aboutAnotherToken(found, inspection) ??
    (telling ? same(telling.message) : looks[found.fact](found, inspection))
  return { ...judged, codes: [...new Set(findings.map(({ code }) => code))] }
}

const looks: Readonly<Record<Fact, Look>> = {
  ...looksAtKeys,
  ...looksAtHeader,
  ...looksAtTimes,
  ...looksAtClaims,
  setup: () => open('Nothing in the token decides this: it is about how the verifier was set up or called.'),
}

/** Of an error about one claim only the findings about that claim belong to it; what is missing has no place. */
function isOnClaim({ code, at }: Finding, { fact, claim, captured }: FoundError): boolean {
  const name = claim ?? captured.claim
  if (!fact.startsWith('claim_') || name === undefined) return true
  if (at.pointer !== '') return at.pointer === `/${name}`
  return code === 'REQUIRED_CLAIM_MISSING' || code.startsWith(name === 'iss' ? 'ISSUER_' : `${name.toUpperCase()}_`)
}

/** What cannot be read as a token is malformed, and nothing else can be said of it. */
function aboutNoToken({ fact }: FoundError, { token }: Inspection): Judged | null {
  if (fact === 'setup' || fact.startsWith('set_')) return null
  if (token.form.startsWith('jwe')) return open('This token is encrypted, so what it says cannot be compared.')
  if (token.header !== null || fact === 'malformed') return null
  return open('The header of this token cannot be read, so the error cannot be set beside it.')
}

/** The error names what the refused token had: when this one has something else, it was not this one. */
function aboutAnotherToken({ captured }: FoundError, inspection: Inspection): Judged | null {
  const { token } = inspection
  const kid = captured.kid !== undefined && noKid.has(captured.kid) ? null : captured.kid
  if (kid !== undefined && kid !== token.kid) return another('kid', kid, token.kid)
  const { alg, iss, aud, typ } = captured
  // .NET may write an alg as the address of its XML name.
  if (alg !== undefined && !alg.includes('/') && alg !== token.alg) return another('alg', alg, token.alg)
  const issuer = claimOf(inspection, 'iss')
  if (iss !== undefined && issuer !== undefined && issuer !== iss) return another('iss', iss, inWords(issuer), true)
  const audience = claimOf(inspection, 'aud')
  const audiences = (Array.isArray(audience) ? audience : [audience]).filter((one) => typeof one === 'string')
  if (aud !== undefined && audience !== undefined && !audiences.some((one) => aud.includes(one)))
    return another('aud', aud, inWords(audience), true)
  const type = headerOf(inspection, 'typ')
  if (typ !== undefined && typeof type === 'string' && type.toLowerCase() !== typ.toLowerCase())
    return another('typ', typ, type)
  return null
}

/** What the languages write where a token has no kid. */
const noKid = new Set(['', 'None', 'null', 'undefined'])

function another(name: string, theirs: string | null, ours: string | null, inWordsAlready = false): Judged {
  const its = theirs === null ? `without ${name}` : `with the ${name} ${quote(theirs)}`
  const here = ours === null ? `no ${name}` : `the ${name} ${inWordsAlready ? ours : quote(ours)}`
  return differs(`The error is about a token ${its}, and this one has ${here}: the service looked at another token.`)
}
