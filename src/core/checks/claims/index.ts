import type { Check } from '../define-check'
import atHashMismatch from './at-hash-mismatch'
import audMissing from './aud-missing'
import audMultipleNoAzp from './aud-multiple-no-azp'
import audTypeInvalid from './aud-type-invalid'
import audWildcard from './aud-wildcard'
import audienceMismatch from './audience-mismatch'
import audienceNearMiss from './audience-near-miss'
import azpMismatch from './azp-mismatch'
import cHashMismatch from './c-hash-mismatch'
import ciBooleanAsString from './ci-boolean-as-string'
import ciHmacToken from './ci-hmac-token'
import ciHostUnconfirmed from './ci-host-unconfirmed'
import ciIssuerLookalike from './ci-issuer-lookalike'
import ciPolicyTooWide from './ci-policy-too-wide'
import ciProviderMismatch from './ci-provider-mismatch'
import ciProviderUnknown from './ci-provider-unknown'
import claimForbidden from './claim-forbidden'
import claimPrivileged from './claim-privileged'
import claimTypeInvalid from './claim-type-invalid'
import claimTypeUnusual from './claim-type-unusual'
import clientIdMismatch from './client-id-mismatch'
import clientNotInAudience from './client-not-in-audience'
import cnfBound from './cnf-bound'
import cnfJktMismatch from './cnf-jkt-mismatch'
import dpopInvalid from './dpop-invalid'
import dpopProofOld from './dpop-proof-old'
import dpopTypMissing from './dpop-typ-missing'
import expBeforeIat from './exp-before-iat'
import expBeforeNbf from './exp-before-nbf'
import expEqualsIat from './exp-equals-iat'
import expMissing from './exp-missing'
import githubAudDefault from './github-aud-default'
import githubEnvironmentMismatch from './github-environment-mismatch'
import githubPullRequestToken from './github-pull-request-token'
import githubRefByOutsider from './github-ref-by-outsider'
import githubRefMismatch from './github-ref-mismatch'
import githubRefUnprotected from './github-ref-unprotected'
import githubRepoCaseDiffers from './github-repo-case-differs'
import githubRepoMismatch from './github-repo-mismatch'
import githubReusableWorkflow from './github-reusable-workflow'
import githubSubInconsistent from './github-sub-inconsistent'
import githubSubMutable from './github-sub-mutable'
import githubWorkflowMismatch from './github-workflow-mismatch'
import gitlabForkMergeRequest from './gitlab-fork-merge-request'
import gitlabLegacyJobJwt from './gitlab-legacy-job-jwt'
import gitlabProjectMismatch from './gitlab-project-mismatch'
import gitlabRefMismatch from './gitlab-ref-mismatch'
import gitlabRefProtectionMismatch from './gitlab-ref-protection-mismatch'
import gitlabSubInconsistent from './gitlab-sub-inconsistent'
import headerClaimMismatch from './header-claim-mismatch'
import iatInFuture from './iat-in-future'
import iatMissing from './iat-missing'
import idTokenAsAccessToken from './id-token-as-access-token'
import issuedInMilliseconds from './issued-in-milliseconds'
import issuerMismatch from './issuer-mismatch'
import issuerMissing from './issuer-missing'
import issuerNearMiss from './issuer-near-miss'
import issuerType from './issuer-type'
import jtiMissing from './jti-missing'
import lifetimeExcessive from './lifetime-excessive'
import lifetimeLong from './lifetime-long'
import maxAgeExceeded from './max-age-exceeded'
import nbfAfterIatFar from './nbf-after-iat-far'
import nonceMismatch from './nonce-mismatch'
import payloadHeaderFields from './payload-header-fields'
import profileClaimMissing from './profile-claim-missing'
import requiredClaimMissing from './required-claim-missing'
import sHashMismatch from './s-hash-mismatch'
import subMissing from './sub-missing'
import subTooLong from './sub-too-long'
import timeClaimType from './time-claim-type'
import timeFractional from './time-fractional'
import timeImplausible from './time-implausible'
import timeInMilliseconds from './time-in-milliseconds'
import tokenExpired from './token-expired'
import tokenExpiringSoon from './token-expiring-soon'
import tokenKindAmbiguous from './token-kind-ambiguous'
import tokenNotYetValid from './token-not-yet-valid'
import typContradicted from './typ-contradicted'
import typMismatch from './typ-mismatch'
import typMissing from './typ-missing'
import typUnexpected from './typ-unexpected'
import withinLeeway from './within-leeway'

/** In reading order. */
export const claimsChecks: readonly Check[] = [
  timeClaimType,
  tokenExpired,
  tokenNotYetValid,
  tokenExpiringSoon,
  withinLeeway,
  maxAgeExceeded,
  expBeforeNbf,
  expBeforeIat,
  expEqualsIat,
  iatInFuture,
  timeInMilliseconds,
  issuedInMilliseconds,
  timeImplausible,
  timeFractional,
  nbfAfterIatFar,
  expMissing,
  iatMissing,
  lifetimeExcessive,
  lifetimeLong,
  issuerType,
  issuerMismatch,
  issuerNearMiss,
  issuerMissing,
  audTypeInvalid,
  audienceMismatch,
  audienceNearMiss,
  audMissing,
  audMultipleNoAzp,
  audWildcard,
  requiredClaimMissing,
  profileClaimMissing,
  ciIssuerLookalike,
  ciProviderUnknown,
  ciProviderMismatch,
  ciHostUnconfirmed,
  ciHmacToken,
  githubRepoMismatch,
  githubRepoCaseDiffers,
  githubRefMismatch,
  githubRefByOutsider,
  githubEnvironmentMismatch,
  githubWorkflowMismatch,
  githubSubInconsistent,
  githubSubMutable,
  githubReusableWorkflow,
  githubPullRequestToken,
  githubRefUnprotected,
  githubAudDefault,
  gitlabProjectMismatch,
  gitlabRefMismatch,
  gitlabRefProtectionMismatch,
  gitlabSubInconsistent,
  gitlabForkMergeRequest,
  gitlabLegacyJobJwt,
  ciPolicyTooWide,
  ciBooleanAsString,
  subMissing,
  jtiMissing,
  claimTypeInvalid,
  claimTypeUnusual,
  subTooLong,
  claimForbidden,
  typMismatch,
  typContradicted,
  typUnexpected,
  typMissing,
  headerClaimMismatch,
  tokenKindAmbiguous,
  idTokenAsAccessToken,
  clientNotInAudience,
  azpMismatch,
  clientIdMismatch,
  nonceMismatch,
  atHashMismatch,
  cHashMismatch,
  sHashMismatch,
  cnfJktMismatch,
  dpopInvalid,
  dpopTypMissing,
  dpopProofOld,
  cnfBound,
  claimPrivileged,
  payloadHeaderFields,
]
