import { algorithmsLines, claimLines, functionLines, keySetLines, verifyTokenLines } from './javascript-claims'
import { file, indented } from './lines'
import { several, javascript as text } from './literals'
import type { SnippetLibrary } from './snippet-library'

const jsonwebtoken: SnippetLibrary = {
  name: 'jsonwebtoken',
  language: 'JavaScript',
  version: '9, with jwks-rsa 4',
  documentation: 'https://github.com/auth0/node-jsonwebtoken#readme',
  algs: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'],
  render: (demands) => {
    const { issuer, audiences, typs, skew } = demands
    const body = [
      'const key = await keys.getSigningKey(jwt.decode(token, { complete: true })?.header.kid)',
      `const { ${typs ? 'header, ' : ''}payload: claims } = jwt.verify(token, key.getPublicKey(), {`,
      '  complete: true,',
      [issuer !== null && `  issuer: ${text(issuer)},`, audiences && `  audience: [${several(text, audiences)}],`],
      indented(2, algorithmsLines(demands)),
      `  clockTolerance: ${skew},`,
      '})',
      "demand(typeof claims === 'object' && !Array.isArray(claims), 'The payload is no JSON object.')",
      claimLines(demands, ['typ', 'maxAge']),
      'return claims',
    ]
    return {
      text: file(
        '// npm install jsonwebtoken@9 jwks-rsa@4',
        "import jwt from 'jsonwebtoken'",
        "import jwksClient from 'jwks-rsa'",
        '',
        keySetLines('keys', (url) => `jwksClient({ jwksUri: ${url} })`, demands),
        '',
        verifyTokenLines(body),
        functionLines(demands, body),
      ),
      limits: [],
    }
  },
}
export default jsonwebtoken
