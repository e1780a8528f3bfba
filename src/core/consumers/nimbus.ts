import type { Consumer } from './consumer'
import { critDeferred, selectAsNimbus } from './nimbus-selection'
import { algOneOf, algUnsure, conclude, kidIsText, notRead, oddClaims, readable, typJwt, unrepeated } from './rules'
import { inTime } from './times'

const file = (path: string) =>
  `https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/${path}`
const PROCESSOR = file('jwt/proc/DefaultJWTProcessor.java')
const MATCHER = file('jose/jwk/JWKMatcher.java')
const FACTORY = file('jose/crypto/factories/DefaultJWSVerifierFactory.java')

/** A key of a kty that it does not know is passed over, any other that it cannot read fails the set; each that fits is tried. */
const nimbus: Consumer = {
  name: 'Nimbus JOSE+JWT',
  version: '10',
  calls: 'DefaultJWTProcessor with a JWSVerificationKeySelector for the alg',
  source: 'https://bitbucket.org/connect2id/nimbus-jose-jwt',
  answer: (question) =>
    conclude(
      question,
      [unrepeated(PROCESSOR), readable(PROCESSOR, { claims: true }), kidIsText(MATCHER), notRead('x5t#S256', MATCHER)],
      [
        algUnsure(unsureAlgs, FACTORY),
        algOneOf('Nimbus JOSE+JWT', [...algs, ...unsureAlgs], FACTORY),
        critDeferred,
        typJwt('Nimbus JOSE+JWT', PROCESSOR),
        selectAsNimbus,
        oddClaims(PROCESSOR),
        inTime({
          leeway: 60,
          lastSecond: false,
          firstSecond: false,
          notNumber: 'unknown',
          source: file('jwt/proc/DefaultJWTClaimsVerifier.java'),
        }),
      ],
    ),
}
export default nimbus

const algs = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'HS256',
  'HS384',
  'HS512',
]
const unsureAlgs = ['EdDSA', 'Ed25519', 'Ed448', 'ES256K', 'ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87']
