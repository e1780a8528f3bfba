/** How long a real library or gateway goes on with a key set that it has, at its defaults. Times in seconds. */
export interface ConsumerCache {
  readonly id: string
  readonly name: string
  /** What was read: a version, or when the documentation was. */
  readonly version: string
  /**
   * How long after a key was published tokens that it signs may still be refused, when they name its kid. 0: it fetches
   * again at once for a kid that it does not know.
   */
  readonly learns_within_seconds: number
  /** How long it may go on accepting a key that was taken out of the set; null when nothing but a new kid or a restart ends that. */
  readonly holds_seconds: number | null
  /** What it does, one or two sentences. */
  readonly does: string
  /** Where that is stated: source or documentation, https. */
  readonly source: string
}

const MINUTE = 60
const HOUR = 3600

/** By name. None of these goes by the set's Cache-Control at its defaults. */
export const consumerCaches: readonly ConsumerCache[] = [
  {
    id: 'aws-api-gateway',
    name: 'AWS API Gateway, JWT authorizer',
    version: 'its documentation',
    learns_within_seconds: 2 * HOUR,
    holds_seconds: 2 * HOUR,
    does: 'Can cache a public key for two hours. Whether an unknown kid ends that earlier is not documented.',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
  },
  {
    id: 'go-oidc',
    name: 'coreos/go-oidc, RemoteKeySet',
    version: 'v3',
    learns_within_seconds: 0,
    holds_seconds: null,
    does: 'Fetches again when no key that it holds verifies. Nothing else ends its cache, so a key that was taken down stays trusted until then.',
    source: 'https://github.com/coreos/go-oidc/blob/2936eb343ba21eb2fe96884984f0e9b6018c71fe/oidc/jwks.go',
  },
  {
    id: 'envoy',
    name: 'Envoy, jwt_authn',
    version: 'API v3',
    learns_within_seconds: 10 * MINUTE,
    holds_seconds: 10 * MINUTE,
    does: 'Holds the set for cache_duration, 10 minutes unless set. An unknown kid makes it fetch again only where that is switched on, in releases since the end of 2024.',
    source: 'https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/filters/http/jwt_authn/v3/config.proto',
  },
  {
    id: 'istio',
    name: 'Istio, istiod',
    version: 'its documentation',
    learns_within_seconds: 20 * MINUTE,
    holds_seconds: 20 * MINUTE,
    does: 'Fetches every set each 20 minutes (PILOT_JWT_PUB_KEY_REFRESH_INTERVAL) and hands it to the proxies; an unknown kid changes nothing.',
    source: 'https://istio.io/latest/docs/reference/commands/pilot-discovery/#envvars',
  },
  {
    id: 'jose',
    name: 'jose, createRemoteJWKSet',
    version: '6.2',
    learns_within_seconds: 30,
    holds_seconds: 10 * MINUTE,
    does: 'Holds the set for 10 minutes. Fetches again for an unknown kid, unless it did so in the last 30 seconds.',
    source: 'https://github.com/panva/jose/blob/main/docs/jwks/remote/interfaces/RemoteJWKSetOptions.md',
  },
  {
    id: 'jwks-rsa-node',
    name: 'jwks-rsa for Node.js',
    version: 'its documentation',
    learns_within_seconds: 0,
    holds_seconds: 10 * MINUTE,
    does: 'Holds each key for 10 minutes, and fetches for every kid that it does not hold.',
    source: 'https://github.com/auth0/node-jwks-rsa/blob/120a890a76d105943b30db8e63f372f78b53b7b7/EXAMPLES.md',
  },
  {
    id: 'jwks-rsa-java',
    name: 'jwks-rsa for Java',
    version: 'its source',
    learns_within_seconds: MINUTE,
    holds_seconds: 10 * HOUR,
    does: 'Holds each of five keys for 10 hours, and fetches for every kid that it does not hold, ten times a minute at most.',
    source:
      'https://github.com/auth0/jwks-rsa-java/blob/10de1717c4aecfeeb244114bc4745771fdbae920/src/main/java/com/auth0/jwk/JwkProviderBuilder.java',
  },
  {
    id: 'identity-model',
    name: '.NET, ConfigurationManager',
    version: 'its documentation',
    learns_within_seconds: 12 * HOUR,
    holds_seconds: 12 * HOUR,
    does: 'Refreshes every 12 hours. When asked to for an unknown key it refreshes sooner, yet at most every 5 minutes, and the first tokens of a new key may be refused.',
    source:
      'https://learn.microsoft.com/dotnet/api/microsoft.identitymodel.protocols.configurationmanager-1.defaultautomaticrefreshinterval',
  },
  {
    id: 'nimbus',
    name: 'Nimbus JOSE+JWT, JWKSourceBuilder',
    version: '9.28 and later',
    learns_within_seconds: 30,
    holds_seconds: 5 * MINUTE,
    does: 'Holds the set for 5 minutes. Fetches again for an unknown kid, at most every 30 seconds.',
    source: 'https://connect2id.com/products/nimbus-jose-jwt/examples/enhanced-jwk-retrieval',
  },
  {
    id: 'pyjwt',
    name: 'PyJWT, PyJWKClient',
    version: '2, without a cool-down',
    learns_within_seconds: 0,
    holds_seconds: 5 * MINUTE,
    does: 'Holds the set for 300 seconds, and fetches again at once for a kid that is not in it.',
    source: 'https://github.com/jpadilla/pyjwt/blob/0891a02692876ab064340494291fb3e73e6d73b1/jwt/jwks_client.py',
  },
  {
    id: 'spring-security',
    name: 'Spring Security, NimbusJwtDecoder',
    version: '7.1',
    learns_within_seconds: 0,
    holds_seconds: 5 * MINUTE,
    does: 'Holds the set for 5 minutes, and fetches again for a kid that is not in it.',
    source: 'https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html',
  },
]

/** Those of these ids; an id that is not known is left out. */
export function consumersOf(ids: readonly string[]): readonly ConsumerCache[] {
  return consumerCaches.filter(({ id }) => ids.includes(id))
}
