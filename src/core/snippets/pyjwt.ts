import { file, indented } from './lines'
import { several, python as text } from './literals'
import { claimLines, functionLines, importLines } from './python-claims'
import type { SnippetLibrary } from './snippet-library'

const pyJwt: SnippetLibrary = {
  name: 'PyJWT',
  language: 'Python',
  version: '2',
  documentation: 'https://pyjwt.readthedocs.io/en/stable/usage.html#retrieve-rsa-signing-keys-from-a-jwks-endpoint',
  algs: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'ES256K', 'EdDSA'],
  render: (demands) => {
    const { keySetUrl, issuer, audiences, requiredClaims, skew } = demands
    const imports = importLines(demands)
    return {
      text: file(
        '# pip install "PyJWT[crypto]>=2.6"',
        imports,
        Array.isArray(imports) && imports.some(Boolean) && '',
        'import jwt',
        '',
        keySetUrl === null && '# Put the URL of the issuer’s key set here.',
        `keys = jwt.PyJWKClient(${text(keySetUrl?.href ?? 'https://issuer.example/jwks.json')})`,
        '',
        '',
        'def verify_token(token: str) -> dict:',
        '    """Returns the claims of a token that meets the policy; raises jwt.PyJWTError for any other."""',
        indented(
          4,
          'claims = jwt.decode(',
          indented(
            4,
            'token,',
            'keys.get_signing_key_from_jwt(token).key,',
            !demands.namesAlgs && '# The policy names no algorithms: keep those that your issuer signs with.',
            `algorithms=[${several(text, demands.algs)}],`,
            issuer !== null && `issuer=${text(issuer)},`,
            audiences && `audience=[${several(text, audiences)}],`,
            `leeway=${skew},`,
            'options={',
            indented(
              4,
              requiredClaims.length > 0 && `"require": [${several(text, requiredClaims)}],`,
              !audiences && [
                '# The policy asks for no audience; PyJWT would refuse every token that has one.',
                '"verify_aud": False,',
              ],
              '# RFC 7519 has no rule against an iat that is to come.',
              '"verify_iat": False,',
            ),
            '},',
          ),
          ')',
          demands.typs && ['# Part of what was verified.', 'header = jwt.get_unverified_header(token)'],
          claimLines(demands),
          'return claims',
        ),
        functionLines(demands),
      ),
      limits: [
        'A token without kid is refused: PyJWKClient looks for no key without one.',
        'The alg that the key states is not held against that of the token.',
      ],
    }
  },
}
export default pyJwt
