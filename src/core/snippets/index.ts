import envoy from './envoy'
import fastJwt from './fast-jwt'
import identityModel from './identity-model'
import jose from './jose'
import jsonwebtoken from './jsonwebtoken'
import nimbus from './nimbus'
import pyJwt from './pyjwt'
import type { SnippetLibrary } from './snippet-library'
import springSecurity from './spring-security'

/** In the order in which they are shown: the first four are run in the tests. */
export const snippetLibraries: readonly [SnippetLibrary, ...SnippetLibrary[]] = [
  jose,
  jsonwebtoken,
  fastJwt,
  pyJwt,
  springSecurity,
  nimbus,
  identityModel,
  envoy,
]
