import { algorithmsLines, claimLines, functionLines, keySetLines, verifyTokenLines } from './javascript-claims'
import { file, indented } from './lines'
import { several, javascript as text } from './literals'
import type { SnippetLibrary } from './snippet-library'

const jose: SnippetLibrary = {
  name: 'jose',
  language: 'JavaScript',
  version: '6',
  documentation: 'https://github.com/panva/jose/blob/main/docs/jwt/verify/functions/jwtVerify.md',
  algs: [
    ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
    ...['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'],
  ],
  render: (demands) => {
    const { issuer, audiences, typs, requiredClaims, skew, maxAge } = demands
    const body = [
      `const { payload: claims } = await jwtVerify(token, keys, {`,
      [issuer !== null && `  issuer: ${text(issuer)},`, audiences && `  audience: [${several(text, audiences)}],`],
      indented(2, algorithmsLines(demands)),
      typs && `  typ: ${text(typs[0])},`,
      requiredClaims.length > 0 && `  requiredClaims: [${several(text, requiredClaims)}],`,
      `  clockTolerance: ${skew},`,
      maxAge !== null && `  maxTokenAge: ${maxAge},`,
      '})',
      claimLines(demands, []),
      'return claims',
    ]
    return {
      text: file(
        '// npm install jose@6',
        "import { createRemoteJWKSet, jwtVerify } from 'jose'",
        '',
        keySetLines('keys', (url) => `createRemoteJWKSet(new URL(${url}))`, demands),
        '',
        verifyTokenLines(body),
        functionLines(demands, body),
      ),
      limits:
        maxAge === null
          ? []
          : ['With a greatest age jose also refuses an iat that is further to come than the clock skew.'],
    }
  },
}
export default jose
