import type { WorkedExample } from '../worked-example'
import accepted from './accepted'
import algNone from './alg-none'
import expired from './expired'
import keyNotInSet from './key-not-in-set'
import kidAmbiguous from './kid-ambiguous'
import kidPointsAtWrongKey from './kid-points-at-wrong-key'
import kidRenamed from './kid-renamed'
import tampered from './tampered'
import withoutKeys from './without-keys'
import withoutKid from './without-kid'

/** One case for each outcome, in the order of the list. */
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
]
