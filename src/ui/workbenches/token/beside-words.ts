import type { GivenName } from '../../../core/beside/beside'
import type { Comparison } from '../../../core/beside/evaluate-beside'

interface BesideField {
  readonly name: GivenName
  readonly label: string
  readonly note: string
}

/** In the order in which a login and then a request have them. */
export const besideFields: readonly BesideField[] = [
  { name: 'client_id', label: 'Client ID', note: 'Held against aud of an ID token, azp and client_id.' },
  { name: 'nonce', label: 'Nonce', note: 'Held against nonce.' },
  { name: 'access_token', label: 'Access token', note: 'Its hash is held against at_hash, and ath of a DPoP proof.' },
  { name: 'code', label: 'Code', note: 'Its hash is held against c_hash.' },
  { name: 'state', label: 'State', note: 'Its hash is held against s_hash.' },
  {
    name: 'dpop_proof',
    label: 'DPoP proof',
    note: 'Its key is held against cnf.jkt, and its ath against this token. To check its signature, paste it as the token.',
  },
  { name: 'method', label: 'Request method', note: 'Held against htm of the DPoP proof.' },
  { name: 'url', label: 'Request URL', note: 'Held against htu of the DPoP proof, without query and fragment.' },
]

/** How the token fits what was given, in a sentence. */
export function comparisonWords({ against, outcome, hint, inProof }: Comparison): string {
  if (outcome === 'open') return hint ?? 'Not compared.'
  const more = hint === null ? '' : ` ${hint}`
  if (against === 'proof')
    return outcome === 'equal' ? 'It has the form of a DPoP proof.' : `No valid DPoP proof.${more}`
  const claim = `${against}${inProof ? ' of the proof' : ''}`
  if (outcome === 'missing') return `The ${inProof ? 'proof' : 'token'} has no ${against}.`
  return outcome === 'equal' ? `Fits ${claim}.` : `Does not fit ${claim}.${more}`
}
