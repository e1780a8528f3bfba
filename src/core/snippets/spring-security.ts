import { hasDemands, importsOf, methodLines, typLines } from './java-claims'
import { file, indented } from './lines'
import { several, java as text } from './literals'
import type { SnippetLibrary } from './snippet-library'

const springSecurity: SnippetLibrary = {
  name: 'Spring Security',
  language: 'Java',
  version: '6 and 7',
  documentation: 'https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html',
  algs: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'],
  render: (demands) => {
    const { keySetUrl, issuer, audiences, skew } = demands
    return {
      text: file(
        '// org.springframework.boot:spring-boot-starter-oauth2-resource-server, Java 17',
        imports(demands.audiences !== null, issuer !== null, importsOf(demands)),
        '',
        '@Configuration',
        'public class TokenVerification {',
        indented(
          2,
          '/** Decodes a token that meets the policy; throws JwtException for any other. */',
          '@Bean',
          'JwtDecoder jwtDecoder() {',
          indented(
            2,
            keySetUrl === null && '// Put the URL of the issuer’s key set here.',
            `String keySet = ${text(keySetUrl?.href ?? 'https://issuer.example/jwks.json')};`,
            !demands.namesAlgs && '// The policy names no algorithms: keep those that your issuer signs with.',
            `List<SignatureAlgorithm> allowed = List.of(${demands.algs.map((alg) => `SignatureAlgorithm.${alg}`).join(', ')});`,
            'NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keySet)',
            '    .jwsAlgorithms((algorithms) -> algorithms.addAll(allowed))',
            '    .jwtProcessorCustomizer((processor) -> {',
            indented(
              6,
              typLines(demands),
              hasDemands(demands) && [
                '// Here, because Spring invents an iat for a token without one before its own validators run.',
                'processor.setJWTClaimsSetVerifier((claims, context) -> demandRest(claims));',
              ],
            ),
            '    })',
            '    .build();',
            'List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();',
            `validators.add(new JwtTimestampValidator(Duration.ofSeconds(${skew})));`,
            issuer !== null && `validators.add(new JwtIssuerValidator(${text(issuer)}));`,
            audiences && [
              `Set<String> audiences = Set.of(${several(text, [...new Set(audiences)])});`,
              'validators.add(new JwtClaimValidator<Collection<String>>(',
              '    "aud", (found) -> found != null && found.stream().anyMatch(audiences::contains)));',
            ],
            'decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));',
            'return decoder;',
          ),
          '}',
          methodLines(demands),
        ),
        '}',
      ),
      limits: [],
    }
  },
}
export default springSecurity

const JWT = 'org.springframework.security.oauth2.jwt'
const CORE = 'org.springframework.security.oauth2.core'

function imports(audiences: boolean, issuer: boolean, others: readonly string[]): readonly string[] {
  const all = [
    ...others,
    ...(audiences ? ['java.util.Collection', 'java.util.Set', `${JWT}.JwtClaimValidator`] : []),
    ...(issuer ? [`${JWT}.JwtIssuerValidator`] : []),
    ...['java.time.Duration', 'java.util.ArrayList', 'java.util.List'],
    ...['Bean', 'Configuration'].map((name) => `org.springframework.context.annotation.${name}`),
    ...['DelegatingOAuth2TokenValidator', 'OAuth2TokenValidator'].map((name) => `${CORE}.${name}`),
    'org.springframework.security.oauth2.jose.jws.SignatureAlgorithm',
    ...['Jwt', 'JwtDecoder', 'JwtTimestampValidator', 'NimbusJwtDecoder'].map((name) => `${JWT}.${name}`),
  ]
  return [...new Set(all)].sort().map((name) => `import ${name};`)
}
