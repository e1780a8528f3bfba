import { hasDemands, importsOf, methodLines, typLines } from './java-claims'
import { file, indented } from './lines'
import { several, java as text } from './literals'
import type { SnippetLibrary } from './snippet-library'

const nimbus: SnippetLibrary = {
  name: 'Nimbus JOSE+JWT',
  language: 'Java',
  version: '10',
  documentation: 'https://connect2id.com/products/nimbus-jose-jwt/examples/validating-jwt-access-tokens',
  algs: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'ES256K'],
  render: (demands) => {
    const { keySetUrl, issuer, audiences, skew } = demands
    return {
      text: file(
        '// com.nimbusds:nimbus-jose-jwt:10, Java 17',
        [...new Set([...ownImports, ...(audiences ? ['java.util.HashSet'] : []), ...importsOf(demands)])]
          .sort()
          .map((name) => `import ${name};`),
        '',
        'public final class TokenVerifier {',
        indented(
          2,
          'private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();',
          '',
          'public TokenVerifier() throws MalformedURLException {',
          indented(
            2,
            keySetUrl === null && '// Put the URL of the issuer’s key set here.',
            `URL url = URI.create(${text(keySetUrl?.href ?? 'https://issuer.example/jwks.json')}).toURL();`,
            'JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(url).build();',
            !demands.namesAlgs && '// The policy names no algorithms: keep those that your issuer signs with.',
            `Set<JWSAlgorithm> algs = Set.of(${demands.algs.map((alg) => `JWSAlgorithm.${alg}`).join(', ')});`,
            'processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algs, keys));',
            typLines(demands),
            // Nimbus asks the set for null too, which the one of Set.of answers by throwing.
            audiences
              ? `Set<String> audiences = new HashSet<>(Set.of(${several(text, [...new Set(audiences)])}));`
              : 'Set<String> audiences = null;',
            `JWTClaimsSet exact = new JWTClaimsSet.Builder()${issuer === null ? '' : `.issuer(${text(issuer)})`}.build();`,
            'DefaultJWTClaimsVerifier<SecurityContext> verifier = new DefaultJWTClaimsVerifier<>(audiences, exact, Set.of(), Set.of());',
            `verifier.setMaxClockSkew(${skew});`,
            'processor.setJWTClaimsSetVerifier((claims, context) -> {',
            '  verifier.verify(claims, context);',
            hasDemands(demands) && '  demandRest(claims);',
            '});',
          ),
          '}',
          '',
          '/** Returns the claims of a token that meets the policy; throws for any other. */',
          'public JWTClaimsSet verify(String token) throws ParseException, BadJOSEException, JOSEException {',
          '  return processor.process(token, null);',
          '}',
          methodLines(demands),
        ),
        '}',
      ),
      limits: [],
    }
  },
}
export default nimbus

const ownImports = [
  'com.nimbusds.jose.JOSEException',
  'com.nimbusds.jose.JWSAlgorithm',
  'com.nimbusds.jose.jwk.source.JWKSource',
  'com.nimbusds.jose.jwk.source.JWKSourceBuilder',
  'com.nimbusds.jose.proc.BadJOSEException',
  'com.nimbusds.jose.proc.JWSVerificationKeySelector',
  'com.nimbusds.jose.proc.SecurityContext',
  'com.nimbusds.jwt.JWTClaimsSet',
  'com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier',
  'com.nimbusds.jwt.proc.DefaultJWTProcessor',
  'java.net.MalformedURLException',
  'java.net.URI',
  'java.net.URL',
  'java.text.ParseException',
  'java.util.Set',
]
