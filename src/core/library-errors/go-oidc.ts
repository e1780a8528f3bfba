import type { Library } from './library-error'

const at = (name: string, commit: string) => `https://github.com/coreos/go-oidc/blob/${commit}/oidc/${name}`

export default {
  name: 'go-oidc',
  signs: ['oidc:', 'go-oidc'],
  sources: [
    {
      file: at('verify.go', 'e5d768dbcfcad509678897ff457eccc7ef82bbdc'),
      errors: [
        {
          texts: ['oidc: malformed jwt'],
          checked: 'It could not read the token as a compact JWS; the reason follows.',
          fact: 'malformed',
        },
        {
          texts: ['oidc: failed to unmarshal claims:'],
          checked: 'The payload is not a JSON object, or a claim is of another type than it expects.',
          fact: 'malformed',
        },
        {
          texts: ['oidc: id token issued by a different provider, expected "{expected}" got "{iss}"'],
          checked:
            'It compared iss with the issuer that it was made for, character by character; a slash at the end counts.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          texts: ['oidc: expected audience "{expected}" got ["{aud}"]', 'oidc: expected audience "{expected}" got []'],
          checked: 'The token’s aud does not have its ClientID.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          texts: ['oidc: token is expired (Token Expiry:'],
          checked: 'It compared exp with its clock, without any leeway.',
          fact: 'expired',
        },
        {
          texts: ['oidc: current time {} before the nbf (not before) time:'],
          checked: 'It compared nbf with its clock, plus 5 minutes.',
          fact: 'not_yet_valid',
        },
        {
          texts: ['oidc: id token not signed'],
          checked: 'The token has no signature.',
          fact: 'signature_missing',
        },
        {
          texts: ['oidc: id token signed with unsupported algorithm, expected ["{expected}"] got "{alg}"'],
          checked:
            'The token’s alg is not in SupportedSigningAlgs, by default those of the discovery document, else RS256.',
          fact: 'alg_not_allowed',
        },
        {
          texts: ['oidc: invalid configuration, clientID must be provided or SkipClientIDCheck must be set'],
          checked: 'It was not told which audience it should expect.',
          fact: 'setup',
        },
      ],
    },
    {
      file: at('jwks.go', '39ccf59ce1221411e896f8491143476dea5a9384'),
      errors: [
        {
          texts: ['failed to verify id token signature'],
          checked:
            'It tried the keys of the token’s kid, or all without a kid, fetched the set again and tried again. It says the same whether no key has the kid or none verifies.',
          fact: 'no_key_verifies',
        },
        {
          texts: ['oidc: get keys failed'],
          checked: 'The request for the key set failed, or was answered with another status than 200.',
          fact: 'set_unreachable',
        },
        {
          texts: ['oidc: failed to decode keys:'],
          checked: 'What the address of the key set served is no key set, or has a key that it cannot read.',
          fact: 'set_unreadable',
        },
      ],
    },
    {
      file: 'https://github.com/go-jose/go-jose/blob/00c9ac37d1a0e7175c49722f6915eede826fd12c/shared.go',
      errors: [
        {
          texts: ['go-jose/go-jose: error in cryptographic primitive'],
          checked: 'go-jose, which it is built on, verified the signature under one key; it does not verify.',
          fact: 'signature_invalid',
        },
        {
          texts: ['go-jose/go-jose: unknown/unsupported algorithm'],
          checked: 'go-jose, which it is built on, does not know the token’s alg, or not with a key of this type.',
          fact: 'alg_unknown',
        },
        {
          texts: ['go-jose/go-jose: unsupported key type/format'],
          checked: 'go-jose, which it is built on, cannot use the key, or a key of the set.',
          fact: 'key_unreadable',
        },
      ],
    },
  ],
} satisfies Library
