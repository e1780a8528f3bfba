import type { Consumer } from './consumer'
import envoy from './envoy'
import fastJwt from './fast-jwt'
import goOidc from './go-oidc'
import identityModel from './identity-model'
import jose from './jose'
import jsonwebtoken from './jsonwebtoken'
import nimbus from './nimbus'
import nodeJose from './node-jose'
import pyJwt from './pyjwt'
import springSecurity from './spring-security'

/** In the order in which they are shown: the first four are run against the same cases in the tests. */
export const consumers: readonly Consumer[] = [
  jose,
  jsonwebtoken,
  fastJwt,
  nodeJose,
  pyJwt,
  nimbus,
  springSecurity,
  identityModel,
  envoy,
  goOidc,
]
