import { algorithmsLines, claimLines, functionLines, keySetLines, verifyTokenLines } from './javascript-claims'
import { file, indented } from './lines'
import { several, javascript as text } from './literals'
import type { SnippetLibrary } from './snippet-library'

const fastJwt: SnippetLibrary = {
  name: 'fast-jwt',
  language: 'JavaScript',
  version: '6, with jwks-rsa 4',
  documentation: 'https://github.com/nearform/fast-jwt#readme',
  algs: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
  render: (demands) => {
    const { issuer, audiences, typs, requiredClaims, skew } = demands
    // It passes over allowedIss and allowedAud where the claim is missing.
    const required = new Set([...(issuer === null ? [] : ['iss']), ...(audiences ? ['aud'] : []), ...requiredClaims])
    const body = [
      `const { ${typs ? 'header, ' : ''}payload: claims } = await verify(token)`,
      claimLines(demands, ['typ', 'maxAge']),
    ]
    return {
      text: file(
        '// npm install fast-jwt@6 jwks-rsa@4',
        "import { createVerifier } from 'fast-jwt'",
        "import jwksClient from 'jwks-rsa'",
        '',
        keySetLines('keys', (url) => `jwksClient({ jwksUri: ${url} })`, demands),
        '',
        'const verify = createVerifier({',
        '  complete: true,',
        '  key: async ({ header }) => (await keys.getSigningKey(header.kid)).getPublicKey(),',
        [
          issuer !== null && `  allowedIss: [${text(issuer)}],`,
          audiences && `  allowedAud: [${several(text, audiences)}],`,
        ],
        indented(2, algorithmsLines(demands)),
        required.size > 0 && `  requiredClaims: [${several(text, [...required])}],`,
        '  // In milliseconds.',
        `  clockTolerance: ${skew * 1000},`,
        '})',
        '',
        verifyTokenLines(body, 'return claims'),
        functionLines(demands, body),
      ),
      limits: [],
    }
  },
}
export default fastJwt
