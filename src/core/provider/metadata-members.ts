/** The parts in which metadata are laid out, in their order. */
export const memberGroups = [
  { name: 'issuer', title: 'Issuer and keys' },
  { name: 'endpoints', title: 'Endpoints' },
  { name: 'flows', title: 'What can be asked for' },
  { name: 'algorithms', title: 'Algorithms' },
  { name: 'clients', title: 'How clients authenticate' },
  { name: 'sessions', title: 'Sessions and logout' },
  { name: 'people', title: 'For people' },
  { name: 'other', title: 'Members that no specification known here defines' },
] as const satisfies readonly { name: string; title: string }[]

export type MemberGroup = (typeof memberGroups)[number]['name']

/** What a registered member of metadata means. */
export interface MemberMeaning {
  readonly group: MemberGroup
  /** One phrase. */
  readonly meaning: string
  /** The specification that defines it, as a check cites one. */
  readonly specification: string
}

/** What a member means, or null when no specification known here defines it. */
export function meaningOf(name: string): MemberMeaning | null {
  return meanings.get(name) ?? null
}

const OIDC = 'OpenID Connect Discovery 1.0 §3'
const OAUTH = 'RFC 8414 §2'
const LOGOUT = 'https://openid.net/specs/openid-connect-rpinitiated-1_0.html'
const SESSION = 'https://openid.net/specs/openid-connect-session-1_0.html'
const FRONT = 'https://openid.net/specs/openid-connect-frontchannel-1_0.html'
const BACK = 'https://openid.net/specs/openid-connect-backchannel-1_0.html'
const CIBA = 'https://openid.net/specs/openid-client-initiated-backchannel-authentication-core-1_0.html'
const JARM = 'https://openid.net/specs/oauth-v2-jarm.html'

type Row = readonly [name: string, meaning: string, specification: string]

const rows: Readonly<Record<Exclude<MemberGroup, 'other'>, readonly Row[]>> = {
  issuer: [
    ['issuer', 'Who signs the tokens: the exact text of their iss', OIDC],
    ['jwks_uri', 'Where the keys are published', OIDC],
    ['signed_metadata', 'The same metadata as a signed JWT', 'RFC 8414 §2.1'],
  ],
  endpoints: [
    ['authorization_endpoint', 'Where a person is sent to sign in', OIDC],
    ['token_endpoint', 'Where a client gets tokens', OIDC],
    ['userinfo_endpoint', 'Where a client asks for claims about the person', OIDC],
    ['registration_endpoint', 'Where a client registers itself', OIDC],
    ['revocation_endpoint', 'Where a token is revoked', OAUTH],
    ['introspection_endpoint', 'Where a resource server asks whether a token is active', OAUTH],
    ['device_authorization_endpoint', 'Where a device without a browser begins', 'RFC 8628 §4'],
    ['pushed_authorization_request_endpoint', 'Where a client hands in a request beforehand', 'RFC 9126 §5'],
    ['backchannel_authentication_endpoint', 'Where a client asks for a sign-in on another device', CIBA],
    ['mtls_endpoint_aliases', 'The same endpoints, for clients with a certificate', 'RFC 8705 §5'],
  ],
  flows: [
    ['scopes_supported', 'The scopes that can be asked for', OIDC],
    ['response_types_supported', 'What the authorization endpoint can answer with', OIDC],
    ['response_modes_supported', 'How that answer travels back', OIDC],
    ['grant_types_supported', 'What can be exchanged for tokens', OIDC],
    ['code_challenge_methods_supported', 'How PKCE binds a code to its client', OAUTH],
    ['acr_values_supported', 'How strongly a person can be authenticated', OIDC],
    ['subject_types_supported', 'Whether sub is the same for all clients, or one for each', OIDC],
    ['claim_types_supported', 'How claims are carried', OIDC],
    ['claims_supported', 'The claims that may come', OIDC],
    ['claims_parameter_supported', 'Whether single claims can be asked for', OIDC],
    ['display_values_supported', 'How the sign-in page can be shown', OIDC],
    [
      'prompt_values_supported',
      'What a person can be asked',
      'https://openid.net/specs/openid-connect-prompt-create-1_0.html',
    ],
    ['request_parameter_supported', 'Whether a request may be a JWT', OIDC],
    ['request_uri_parameter_supported', 'Whether a request may be named by its URL', OIDC],
    ['require_request_uri_registration', 'Whether such URLs must be registered', OIDC],
    ['require_pushed_authorization_requests', 'Whether requests must be handed in beforehand', 'RFC 9126 §5'],
    ['require_signed_request_object', 'Whether requests must be signed', 'RFC 9101 §10.5'],
    ['authorization_response_iss_parameter_supported', 'Whether answers name their issuer', 'RFC 9207 §3'],
    ['authorization_details_types_supported', 'The kinds of detailed authorization', 'RFC 9396 §10'],
    ['protected_resources', 'The resources that take its tokens', 'RFC 9728 §4'],
    ['backchannel_token_delivery_modes_supported', 'How tokens of another device are delivered', CIBA],
    ['backchannel_user_code_parameter_supported', 'Whether a user code is taken', CIBA],
  ],
  algorithms: [
    ['id_token_signing_alg_values_supported', 'What ID tokens can be signed with', OIDC],
    ['id_token_encryption_alg_values_supported', 'How the key of an encrypted ID token is wrapped', OIDC],
    ['id_token_encryption_enc_values_supported', 'How an ID token is encrypted', OIDC],
    ['userinfo_signing_alg_values_supported', 'What UserInfo answers can be signed with', OIDC],
    ['userinfo_encryption_alg_values_supported', 'How the key of an encrypted UserInfo answer is wrapped', OIDC],
    ['userinfo_encryption_enc_values_supported', 'How a UserInfo answer is encrypted', OIDC],
    ['request_object_signing_alg_values_supported', 'What a request can be signed with', OIDC],
    ['request_object_encryption_alg_values_supported', 'How the key of an encrypted request is wrapped', OIDC],
    ['request_object_encryption_enc_values_supported', 'How a request is encrypted', OIDC],
    ['authorization_signing_alg_values_supported', 'What authorization answers can be signed with', JARM],
    ['authorization_encryption_alg_values_supported', 'How the key of an encrypted answer is wrapped', JARM],
    ['authorization_encryption_enc_values_supported', 'How an authorization answer is encrypted', JARM],
    ['introspection_signing_alg_values_supported', 'What introspection answers can be signed with', 'RFC 9701 §7'],
    ['introspection_encryption_alg_values_supported', 'How the key of such an answer is wrapped', 'RFC 9701 §7'],
    ['introspection_encryption_enc_values_supported', 'How such an answer is encrypted', 'RFC 9701 §7'],
    ['dpop_signing_alg_values_supported', 'What DPoP proofs can be signed with', 'RFC 9449 §5.1'],
    ['backchannel_authentication_request_signing_alg_values_supported', 'What such requests can be signed with', CIBA],
  ],
  clients: [
    ['token_endpoint_auth_methods_supported', 'How a client proves who it is at the token endpoint', OIDC],
    ['token_endpoint_auth_signing_alg_values_supported', 'What it can sign that proof with', OIDC],
    ['revocation_endpoint_auth_methods_supported', 'The same at the revocation endpoint', OAUTH],
    ['revocation_endpoint_auth_signing_alg_values_supported', 'What it can sign that proof with', OAUTH],
    ['introspection_endpoint_auth_methods_supported', 'The same at the introspection endpoint', OAUTH],
    ['introspection_endpoint_auth_signing_alg_values_supported', 'What it can sign that proof with', OAUTH],
    ['tls_client_certificate_bound_access_tokens', 'Whether tokens can be bound to a certificate', 'RFC 8705 §3.3'],
  ],
  sessions: [
    ['end_session_endpoint', 'Where a person is sent to sign out', LOGOUT],
    ['check_session_iframe', 'A frame that tells whether the session has changed', SESSION],
    ['frontchannel_logout_supported', 'Whether clients are told of a logout by way of the browser', FRONT],
    ['frontchannel_logout_session_supported', 'Whether that names the session', FRONT],
    ['backchannel_logout_supported', 'Whether clients are told of a logout by the server', BACK],
    ['backchannel_logout_session_supported', 'Whether that names the session', BACK],
  ],
  people: [
    ['service_documentation', 'What developers should read', OIDC],
    ['op_policy_uri', 'What the data may be used for', OIDC],
    ['op_tos_uri', 'The terms of service', OIDC],
    ['ui_locales_supported', 'The languages of its pages', OIDC],
    ['claims_locales_supported', 'The languages of its claims', OIDC],
  ],
}

// A Map, because names are those of whoever wrote the document.
const meanings: ReadonlyMap<string, MemberMeaning> = new Map(
  Object.entries(rows).flatMap(([group, members]) =>
    members.map(([name, meaning, specification]) => [name, { group: group as MemberGroup, meaning, specification }]),
  ),
)
