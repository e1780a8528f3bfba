import type { Check } from '../define-check'
import jwksIdentical from './jwks-identical'
import jwksOrderChanged from './jwks-order-changed'
import keyDetailsChanged from './key-details-changed'
import keyEncodingChanged from './key-encoding-changed'
import keyMetadataChanged from './key-metadata-changed'
import keyStrengthDecreased from './key-strength-decreased'
import noKeyOverlap from './no-key-overlap'
import noKeyOverlapInFlight from './no-key-overlap-in-flight'
import overlapPolicyUnmet from './overlap-policy-unmet'
import privateMemberAppeared from './private-member-appeared'
import rotationInProgress from './rotation-in-progress'
import rotationNoPrepublish from './rotation-no-prepublish'
import rotationUnclear from './rotation-unclear'
import sameKidDifferentMaterial from './same-kid-different-material'
import sameMaterialNewKid from './same-material-new-kid'
import tokenKeyPrepublished from './token-key-prepublished'
import tokenKeyRetired from './token-key-retired'
import tokenKeyRetiredExpired from './token-key-retired-expired'

/** In reading order. */
export const rotationChecks: readonly Check[] = [
  rotationUnclear,
  noKeyOverlapInFlight,
  noKeyOverlap,
  rotationInProgress,
  jwksIdentical,
  tokenKeyRetired,
  tokenKeyRetiredExpired,
  tokenKeyPrepublished,
  rotationNoPrepublish,
  sameKidDifferentMaterial,
  privateMemberAppeared,
  sameMaterialNewKid,
  keyMetadataChanged,
  keyStrengthDecreased,
  overlapPolicyUnmet,
  keyDetailsChanged,
  keyEncodingChanged,
  jwksOrderChanged,
]
