import type { Examination } from '../examination'
import certificates from './certificates'
import points from './points'
import publishedKeys from './published-keys'
import rsaModuli from './rsa-moduli'
import thumbprintKids from './thumbprint-kids'

/** Every examination of a key set, in the order in which they are made. */
export const examinations: readonly Examination[] = [publishedKeys, points, thumbprintKids, certificates, rsaModuli]
