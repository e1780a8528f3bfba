import aspNetCore from './asp-net-core'
import envoy from './envoy'
import fastJwt from './fast-jwt'
import goOidc from './go-oidc'
import golangJwt from './golang-jwt'
import identityModel from './identity-model'
import javaJwt from './java-jwt'
import jjwt from './jjwt'
import jose from './jose'
import jsonwebtoken from './jsonwebtoken'
import jwksRsa from './jwks-rsa'
import keyfunc from './keyfunc'
import type { Library } from './library-error'
import nimbusJoseJwt from './nimbus-jose-jwt'
import pyjwt from './pyjwt'
import springSecurity from './spring-security'

/** The libraries whose errors are known, by language: JavaScript, Python, Java, .NET, Go, C++. */
export const libraries: readonly Library[] = [
  jose,
  jsonwebtoken,
  jwksRsa,
  fastJwt,
  pyjwt,
  nimbusJoseJwt,
  springSecurity,
  javaJwt,
  jjwt,
  identityModel,
  aspNetCore,
  golangJwt,
  keyfunc,
  goOidc,
  envoy,
]
