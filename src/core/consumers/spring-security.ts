import { member } from '../foundation/json-access'
import { byKid, isPrivate } from './clauses'
import type { Consumer } from './consumer'
import { critDeferred, selectAsNimbus } from './nimbus-selection'
import {
  algOneOf,
  algUnsure,
  conclude,
  kidIsText,
  notRead,
  oddClaims,
  type Rule,
  readable,
  typJwt,
  unknown,
  unrepeated,
} from './rules'
import { inTime } from './times'

const file = (name: string) =>
  `https://github.com/spring-projects/spring-security/blob/main/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/${name}.java`
const DECODER = file('NimbusJwtDecoder')
const ALGS = file('JwtDecoderProviderConfigurationUtils')

/** Keys are chosen by Nimbus JOSE+JWT; which algorithms are taken the RSA and EC keys of the set say. */
const springSecurity: Consumer = {
  name: 'Spring Security',
  version: '7',
  calls: 'NimbusJwtDecoder.withIssuerLocation',
  source: 'https://github.com/spring-projects/spring-security',
  answer: (question) =>
    conclude(
      question,
      [unrepeated(DECODER), readable(DECODER, { claims: true }), kidIsText(DECODER), notRead('x5t#S256', DECODER)],
      [
        algUnsure(['ES256K'], ALGS),
        algOneOf('Spring Security', [...algs, 'ES256K'], ALGS),
        critDeferred,
        typJwt('Spring Security', file('JwtTypeValidator')),
        selectAsNimbus,
        publicKey,
        oddClaims(DECODER),
        issuedBeforeExpiry,
        inTime({ leeway: 60, lastSecond: true, notNumber: 'unknown', source: file('JwtTimestampValidator') }),
      ],
    ),
}
export default springSecurity

const algs = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512']

/** Private keys do not count where it looks which algorithms there are. */
const publicKey: Rule = (question) =>
  byKid(question).some(isPrivate)
    ? unknown('Whether a public key of the set too says that the alg is taken was not looked into.', ALGS)
    : null

const issuedBeforeExpiry: Rule = ({ claims }) => {
  const [iat, exp] = [member(claims, 'iat'), member(claims, 'exp')]
  if (!iat || (iat.type === 'number' && (exp?.type !== 'number' || iat.value < exp.value))) return null
  return unknown('What it makes of an iat that does not come before exp was not looked into.', DECODER)
}
