import type { Check } from '../define-check'
import clientAlgNone from './client-alg-none'
import clientAlgNotAdvertised from './client-alg-not-advertised'
import clientAlgUnknown from './client-alg-unknown'
import clientAlgsDisjoint from './client-algs-disjoint'
import clientConfigInvalid from './client-config-invalid'
import clientDemandMissing from './client-demand-missing'
import clientHttpAllowed from './client-http-allowed'
import clientIssuerMismatch from './client-issuer-mismatch'
import clientMemberUnknown from './client-member-unknown'
import jwksUriCrossOrigin from './jwks-uri-cross-origin'
import jwksUriMismatch from './jwks-uri-mismatch'
import metadataAlgJwksGap from './metadata-alg-jwks-gap'
import metadataAlgNone from './metadata-alg-none'
import metadataAlgUnregistered from './metadata-alg-unregistered'
import metadataChanged from './metadata-changed'
import metadataIncomplete from './metadata-incomplete'
import metadataNoJwksUri from './metadata-no-jwks-uri'
import metadataNoRs256 from './metadata-no-rs256'
import redirectUriInvalid from './redirect-uri-invalid'
import redirectUriWildcard from './redirect-uri-wildcard'
import urlPrivateAddress from './url-private-address'

/** In reading order. */
export const providerChecks: readonly Check[] = [
  metadataIncomplete,
  metadataNoJwksUri,
  metadataAlgNone,
  metadataAlgUnregistered,
  metadataNoRs256,
  metadataAlgJwksGap,
  metadataChanged,
  urlPrivateAddress,
  jwksUriCrossOrigin,
  clientConfigInvalid,
  clientMemberUnknown,
  clientIssuerMismatch,
  jwksUriMismatch,
  clientAlgNone,
  clientAlgUnknown,
  clientAlgsDisjoint,
  clientAlgNotAdvertised,
  clientDemandMissing,
  clientHttpAllowed,
  redirectUriInvalid,
  redirectUriWildcard,
]
