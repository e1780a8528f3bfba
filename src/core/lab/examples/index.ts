import type { WorkedExample } from '../worked-example'
import accepted from './accepted'
import algNone from './alg-none'
import expired from './expired'
import hashedNonce from './hashed-nonce'
import keyCutShort from './key-cut-short'
import keyForEncryption from './key-for-encryption'
import keyNotInSet from './key-not-in-set'
import keycloakInternalToken from './keycloak-internal-token'
import kidAmbiguous from './kid-ambiguous'
import kidInHexadecimal from './kid-in-hexadecimal'
import kidPointsAtWrongKey from './kid-points-at-wrong-key'
import kidRenamed from './kid-renamed'
import kidReused from './kid-reused'
import loginPage from './login-page'
import publicKeyAsSecret from './public-key-as-secret'
import removedTooEarly from './removed-too-early'
import signedBeforePublished from './signed-before-published'
import staleCopy from './stale-copy'
import tampered from './tampered'
import withoutKeys from './without-keys'
import withoutKid from './without-kid'
import wrongIssuerSet from './wrong-issuer-set'

/** One case for each outcome, then one for each cause of a key that is not found; in the order of the list. */
export const workedExamples: readonly WorkedExample[] = [
  accepted,
  expired,
  kidRenamed,
  keyNotInSet,
  kidPointsAtWrongKey,
  tampered,
  kidAmbiguous,
  withoutKid,
  algNone,
  withoutKeys,
  staleCopy,
  signedBeforePublished,
  removedTooEarly,
  wrongIssuerSet,
  keycloakInternalToken,
  hashedNonce,
  kidReused,
  keyForEncryption,
  keyCutShort,
  loginPage,
  kidInHexadecimal,
  publicKeyAsSecret,
]
