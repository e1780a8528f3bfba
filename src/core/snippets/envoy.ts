import { list, quote } from '../foundation/wording'
import { file, indented, type Lines } from './lines'
import { several, yaml as text } from './literals'
import type { ClaimDemand } from './read-ci-demands'
import type { Demands } from './read-demands'
import type { SnippetLibrary } from './snippet-library'

const envoy: SnippetLibrary = {
  name: 'Envoy jwt_authn',
  language: 'YAML',
  version: '3 of the API',
  documentation: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/jwt_authn_filter',
  algs: [...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']],
  render: (demands) => {
    const { issuer, audiences, requiredClaims, skew } = demands
    const url = demands.keySetUrl ?? new URL('https://issuer.example/jwks.json')
    const limits = limitsOf(demands)
    return {
      text: file(
        limits.length > 0 &&
          '# This does not hold a token to the whole policy: read what is left to the service behind it.',
        'http_filters:',
        indented(
          2,
          '- name: envoy.filters.http.jwt_authn',
          '  typed_config:',
          indented(
            4,
            '"@type": type.googleapis.com/envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication',
            'providers:',
            '  issuer:',
            indented(
              4,
              issuer !== null && `issuer: ${text(issuer)}`,
              audiences && `audiences: [${several(text, audiences)}]`,
              requiredClaims.includes('exp') && 'require_expiration: true',
              `clock_skew_seconds: ${skew}`,
              'remote_jwks:',
              '  http_uri:',
              demands.keySetUrl === null && '    # Put the URL of the issuer’s key set here, and its host below.',
              `    uri: ${text(url.href)}`,
              '    cluster: issuer_keys',
              '    timeout: 5s',
            ),
            'rules:',
            '  - match: { prefix: "/" }',
            '    requires: { provider_name: issuer }',
          ),
          '- name: envoy.filters.http.router',
          '  typed_config:',
          '    "@type": type.googleapis.com/envoy.extensions.filters.http.router.v3.Router',
        ),
        'clusters:',
        indented(2, clusterLines(url)),
      ),
      limits,
    }
  },
}
export default envoy

function clusterLines(url: URL): Lines {
  const host = text(url.hostname.replace(/^\[|\]$/g, ''))
  const secure = url.protocol === 'https:'
  return [
    '- name: issuer_keys',
    '  type: STRICT_DNS',
    '  load_assignment:',
    '    cluster_name: issuer_keys',
    '    endpoints:',
    '      - lb_endpoints:',
    '          - endpoint:',
    `              address: { socket_address: { address: ${host}, port_value: ${url.port || (secure ? 443 : 80)} } }`,
    secure && [
      '  transport_socket:',
      '    name: envoy.transport_sockets.tls',
      '    typed_config:',
      '      "@type": type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
      `      sni: ${host}`,
      '      common_tls_context:',
      '        # Without this Envoy takes keys from any server, whatever its certificate.',
      '        validation_context:',
      '          trusted_ca: { filename: /etc/ssl/certs/ca-certificates.crt }',
      '          match_typed_subject_alt_names:',
      `            - { san_type: DNS, matcher: { exact: ${host} } }`,
    ],
  ]
}

function limitsOf({
  issuer,
  audiences,
  namesAlgs,
  requiredClaims,
  requiredScopes,
  typs,
  maxAge,
  ci,
}: Demands): readonly string[] {
  const held = new Set(['exp', issuer === null ? '' : 'iss', audiences ? 'aud' : ''])
  const claims = requiredClaims.filter((name) => !held.has(name))
  const asked = [...new Set(ci.map(claimOf))].filter((claim) => claim !== 'iss' || issuer === null)
  return [
    `Envoy has no list of algorithms: it takes every one that it knows and a key of the set fits.${namesAlgs ? ' Those of the policy are not in the text.' : ''}`,
    ...(audiences
      ? ['Envoy takes audiences that differ in http:// or https:// before them, or in a slash behind, for the same.']
      : []),
    ...(claims.length > 0 ? [`That ${list(claims.map(quote))} must be there is not in the text.`] : []),
    ...(requiredScopes.length > 0 ? [`The scopes ${list(requiredScopes.map(quote))} are not in the text.`] : []),
    ...(typs ? [`The typ ${quote(typs[0])} is not in the text.`] : []),
    ...(maxAge === null
      ? []
      : ['The greatest age is not in the text: max_lifetime of Envoy bounds the time until exp, not since iat.']),
    ...(asked.length > 0 ? [`What the policy demands of ${list(asked)} is not in the text.`] : []),
    ...(claims.length > 0 || requiredScopes.length > 0 || asked.length > 0
      ? [
          'Claims can be demanded of a verified token by the RBAC filter, over what payload_in_metadata puts into the metadata.',
        ]
      : []),
  ]
}

function claimOf(one: ClaimDemand): string {
  switch (one.kind) {
    case 'one_of':
    case 'text':
      return one.claim
    case 'hosted_github':
      return 'iss'
    case 'gitlab_ref':
      return 'ref'
    case 'repository':
    case 'ref_protected':
    case 'workflow':
      return one.kind
  }
}
