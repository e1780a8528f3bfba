import type { Profile } from './profile'

const DISCOVERY =
  'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#service-account-issuer-discovery'

export default {
  name: 'kubernetes',
  title: 'Kubernetes service accounts',
  issuers: [
    { issuer: 'https://kubernetes.default.svc.cluster.local', jwks_uri: '{issuer}/openid/v1/jwks' },
    { issuer: 'https://kubernetes.default.svc', jwks_uri: '{issuer}/openid/v1/jwks' },
    { issuer: 'https://oidc.eks.{region}.amazonaws.com/id/{cluster}', jwks_uri: '{issuer}/keys' },
    { issuer: 'https://container.googleapis.com/v1/projects/{project}/locations/{location}/clusters/{cluster}' },
    { issuer: 'https://{region}.oic.prod-aks.azure.com/{tenant}/{cluster}/' },
  ],
  elsewhere: {},
  policy: {
    allowed_algs: ['RS256', 'ES256', 'ES384', 'ES512'],
    required_claims: ['iss', 'sub', 'aud', 'exp', 'iat'],
  },
  quirks: [
    {
      sentence: 'The issuer is whatever the API server was started with (--service-account-issuer).',
      source: DISCOVERY,
    },
    {
      sentence: 'The metadata often name a key set inside the cluster, which only a machine there can reach.',
      source: DISCOVERY,
    },
  ],
  documentation: DISCOVERY,
  fetchable: 'listed',
} satisfies Profile
