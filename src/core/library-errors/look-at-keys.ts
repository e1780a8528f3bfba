import { count, quote } from '../foundation/wording'
import { isEligible, isForSignatures } from '../keys/match-key'
import type { Inspection } from '../verdict/inspection'
import { keyPhrase } from '../verify/key-phrase'
import type { Candidate } from '../verify/look-up-key'
import { differs, elsewhere, type Judged, type Look, open, same } from './here'
import type { Fact } from './library-error'

/** What the keys given here say to an error about keys or the signature. */
export const looksAtKeys = {
  kid_not_in_set: ({ captured }, inspection) => {
    const { kid } = inspection.token
    if (kid !== null) return isGiven(inspection) ? named(kid, inspection.lookup.candidates) : noKeys
    return captured.kid === undefined
      ? open('This token has no kid; a library that looks a key up by its kid finds none for it.')
      : same('This token has no kid, so no key of a set has it.')
  },
  no_fitting_key: ofKeys((inspection) =>
    fitting(inspection).length > 0
      ? differs(
          `A key of the set given here fits by kid, type, alg and use: ${elsewhere}, or it allows another algorithm.`,
        )
      : same(`Of the ${countKeys(inspection)} given here none fits the token by kid, type, alg and use.`),
  ),
  several_keys: ofKeys((inspection) => {
    const { length } = fitting(inspection)
    if (length > 1) return same(`Of the ${countKeys(inspection)} given here ${length} fit the token.`)
    return differs(`Of the keys given here ${length === 1 ? 'one fits' : 'none fits'} the token: ${elsewhere}.`)
  }),
  kid_missing: (_, inspection) => {
    const { kid } = inspection.token
    if (kid !== null) return differs(`This token has the kid ${quote(kid)}: the service looked at another token.`)
    return isGiven(inspection) && inspection.lookup.candidates.length < 2
      ? differs('This token has no kid, but the set given here has one key only: the service has another set.')
      : same('This token has no kid.')
  },
  signature_invalid: ofKeys(signature),
  no_key_verifies: ofKeys(signature),
  key_misfit: ofKeys((inspection) =>
    inspection.lookup.selected !== null || fitting(inspection).length > 0
      ? differs('A key given here is one for the token’s alg: the service was given another key.')
      : same('None of the keys given here is one for the token’s alg.'),
  ),
  key_too_weak: ofKeys(({ lookup }) =>
    lookup.candidates.some(({ clauses }) => clauses.strength === 'conflicts')
      ? same('A key given here is too short for the token’s alg.')
      : differs('The keys given here are long enough: the service was given another key.'),
  ),
  key_unreadable: ofKeys(({ lookup }) =>
    lookup.candidates.some(({ clauses }) => clauses.import === 'conflicts')
      ? same('A key given here cannot be used; the key lookup says why.')
      : differs('Every key given here can be used: the service has another set, or does not know this kind of key.'),
  ),
  set_empty: ofKeys((inspection) =>
    inspection.lookup.candidates.some(({ clauses }) => isForSignatures(clauses))
      ? differs(`The set given here has ${countKeys(inspection)}: the service has another set or an older copy.`)
      : same('The set given here has no key for signatures.'),
  ),
  set_unreadable: ofKeys(() =>
    differs('The set given here can be read: the address served the service something else.'),
  ),
  set_unreachable: () =>
    open(
      'This is about a request that the service made. Fetch the key set here to see whether its address answers; from the service’s own network it may not.',
    ),
} satisfies Partial<Record<Fact, Look>>

const isGiven = ({ lookup }: Inspection) => lookup.outcome !== 'NOT_LOOKED_UP'

const noKeys = open('No keys are given here: give the key set that the service uses.')

/** For an error that nothing can be said of without keys. */
function ofKeys(look: (inspection: Inspection) => Judged): Look {
  return (_, inspection) => (isGiven(inspection) ? look(inspection) : noKeys)
}

const countKeys = ({ lookup }: Inspection) => count(lookup.candidates.length, 'key')

/** A PEM, a certificate or a secret gives its key no name. */
const areUnnamed = (candidates: readonly Candidate[]) =>
  candidates.length > 0 && candidates.every(({ kid }) => kid === null)

/** The keys that a conforming verifier could take: the kid is equal, where there are kids, and the rest allows it. */
function fitting({ lookup, token }: Inspection): readonly Candidate[] {
  const byKid = token.kid !== null && !areUnnamed(lookup.candidates)
  return lookup.candidates.filter(({ clauses }) => (!byKid || clauses.kid === 'fits') && isEligible(clauses))
}

function named(kid: string, candidates: readonly Candidate[]): Judged {
  const keys = candidates.filter(({ clauses }) => clauses.kid === 'fits')
  if (areUnnamed(candidates)) return open('What is given here has no kid: give the key set that the service uses.')
  if (keys.length === 0) return same(`No key given here has the kid ${quote(kid)}.`)
  return keys.some(({ clauses }) => isForSignatures(clauses))
    ? differs(`The key ${quote(kid)} is in the set given here: ${elsewhere}.`)
    : same(`The key ${quote(kid)} is in the set given here, but not for signatures.`)
}

function signature({ lookup, statuses }: Inspection): Judged {
  const { candidates, selected } = lookup
  const verifying = candidates.findIndex(({ verifies }) => verifies === true)
  if (statuses.signature === 'pass')
    return differs(
      `The signature verifies here under ${keyPhrase(lookup, selected ?? verifying)}: the service looked at another token, or tried another key.`,
    )
  if (verifying >= 0)
    return differs(
      `The signature verifies here under ${keyPhrase(lookup, verifying)}, which is not the key that the token names: the service tried another one.`,
    )
  const tried = candidates.filter(({ verifies }) => verifies === false).length
  return tried > 0
    ? same(`The signature verifies under none of the keys that could be tried here (${tried}).`)
    : open('None of the keys given here could be tried.')
}
