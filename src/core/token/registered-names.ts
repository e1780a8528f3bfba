/** What a registered name means: beside the value in a few words, and in one sentence with its section. */
export interface Meaning {
  readonly short: string
  readonly sentence: string
  readonly cite: string
}

type Row = readonly [name: string, short: string, sentence: string, cite: string]

const headerRows: readonly Row[] = [
  [
    'alg',
    'algorithm',
    'The algorithm that the signature, or the key encryption, was made with; the verifier must have allowed it.',
    'RFC 7515 §4.1.1',
  ],
  [
    'kid',
    'key ID',
    'The name of the key, so that a verifier finds it in the issuer’s key set; compared character by character.',
    'RFC 7515 §4.1.4',
  ],
  [
    'typ',
    'type',
    'The media type of the whole token; “application/” is understood where there is no slash.',
    'RFC 7515 §4.1.9',
  ],
  [
    'cty',
    'content type',
    'The media type of the payload; “JWT” says that another token is inside.',
    'RFC 7515 §4.1.10',
  ],
  [
    'jku',
    'URL of a key set',
    'Where the signer says its keys are; a verifier must not fetch it unless it knows the URL already.',
    'RFC 7515 §4.1.2',
  ],
  [
    'jwk',
    'public key',
    'The signer’s own public key; it proves nothing unless the verifier trusts it for another reason.',
    'RFC 7515 §4.1.3',
  ],
  [
    'x5u',
    'URL of a certificate',
    'Where the signer says its certificate is; a verifier must not fetch it unless it knows the URL already.',
    'RFC 7515 §4.1.5',
  ],
  [
    'x5c',
    'certificate chain',
    'The signer’s certificate and those that issued it; it counts only when the chain ends at a trusted root.',
    'RFC 7515 §4.1.6',
  ],
  ['x5t', 'certificate SHA-1', 'The SHA-1 thumbprint of the certificate of the key, base64url.', 'RFC 7515 §4.1.7'],
  [
    'x5t#S256',
    'certificate SHA-256',
    'The SHA-256 thumbprint of the certificate of the key, base64url.',
    'RFC 7515 §4.1.8',
  ],
  [
    'crit',
    'must be understood',
    'Header parameters that a verifier must understand, or else refuse the token.',
    'RFC 7515 §4.1.11',
  ],
  ['b64', 'payload encoding', 'Whether the payload is base64url encoded; a JWT must not say false.', 'RFC 7797 §3'],
  ['enc', 'content encryption', 'The algorithm that the content is encrypted with.', 'RFC 7516 §4.1.2'],
  ['zip', 'compression', 'The compression applied before encryption.', 'RFC 7516 §4.1.3'],
  ['epk', 'ephemeral key', 'The sender’s one-time public key for the key agreement.', 'RFC 7518 §4.6.1.1'],
  ['p2c', 'PBES2 count', 'How often the password is hashed to make the key.', 'RFC 7518 §4.8.1.2'],
  ['p2s', 'PBES2 salt', 'The salt that the password is hashed with.', 'RFC 7518 §4.8.1.1'],
]

const claimRows: readonly Row[] = [
  ['iss', 'issuer', 'Who issued the token; a verifier accepts only issuers that it knows.', 'RFC 7519 §4.1.1'],
  ['sub', 'subject', 'Whom or what the token is about, unique within its issuer.', 'RFC 7519 §4.1.2'],
  ['aud', 'audience', 'For whom the token is meant; a verifier that is not named must refuse it.', 'RFC 7519 §4.1.3'],
  [
    'exp',
    'expires',
    'The time, in seconds since 1970, on or after which the token must be refused.',
    'RFC 7519 §4.1.4',
  ],
  ['nbf', 'not before', 'The time, in seconds since 1970, before which the token must be refused.', 'RFC 7519 §4.1.5'],
  ['iat', 'issued', 'The time, in seconds since 1970, at which the token was issued.', 'RFC 7519 §4.1.6'],
  [
    'jti',
    'token ID',
    'An identifier of this token, unique for its issuer, so that replay can be seen.',
    'RFC 7519 §4.1.7',
  ],
  ['azp', 'authorized party', 'The client that the ID token was issued to.', 'OIDC Core §2'],
  ['nonce', 'nonce', 'Ties an ID token to the request of the client that asked for it.', 'OIDC Core §2'],
  ['auth_time', 'logged in', 'The time, in seconds since 1970, at which the end-user logged in.', 'OIDC Core §2'],
  ['acr', 'authentication class', 'Which class of authentication was used.', 'OIDC Core §2'],
  ['amr', 'authentication methods', 'Which methods of authentication were used.', 'OIDC Core §2'],
  [
    'at_hash',
    'access token hash',
    'The left half of the hash of the access token that came with this ID token.',
    'OIDC Core §3.1.3.6',
  ],
  [
    'c_hash',
    'code hash',
    'The left half of the hash of the authorization code that came with this ID token.',
    'OIDC Core §3.3.2.11',
  ],
  ['sid', 'session ID', 'The session at the issuer, so that it can be logged out.', 'OIDC Front-Channel Logout §3'],
  ['scope', 'scopes', 'What the token permits, separated by spaces.', 'RFC 8693 §4.2'],
  ['client_id', 'client', 'The OAuth client that asked for the token.', 'RFC 8693 §4.3'],
  ['act', 'actor', 'Who acts on behalf of the subject.', 'RFC 8693 §4.1'],
  ['cnf', 'confirmation', 'The key whose possession the sender must prove: this is no bearer token.', 'RFC 7800 §3.1'],
  ['events', 'events', 'The security events that the token tells of.', 'RFC 8417 §2.2'],
  ['txn', 'transaction', 'The transaction that the token belongs to.', 'RFC 8417 §2.2'],
  ['roles', 'roles', 'The roles of the subject.', 'RFC 9068 §2.2.3.1'],
  ['groups', 'groups', 'The groups of the subject.', 'RFC 9068 §2.2.3.1'],
  ['entitlements', 'entitlements', 'The entitlements of the subject.', 'RFC 9068 §2.2.3.1'],
  ['htm', 'HTTP method', 'The method of the request that this DPoP proof is for.', 'RFC 9449 §4.2'],
  ['htu', 'HTTP URI', 'The URI of the request that this DPoP proof is for.', 'RFC 9449 §4.2'],
  ['ath', 'access token hash', 'The hash of the access token that this DPoP proof goes with.', 'RFC 9449 §4.2'],
  ['_sd', 'undisclosed claims', 'Digests of claims that the holder may disclose.', 'RFC 9901 §4.2.4.1'],
  ['_sd_alg', 'digest algorithm', 'The hash of the digests; SHA-256 where it is not stated.', 'RFC 9901 §4.1.1'],
  ['name', 'full name', 'The end-user’s full name.', 'OIDC Core §5.1'],
  ['given_name', 'given name', 'The end-user’s given name.', 'OIDC Core §5.1'],
  ['family_name', 'family name', 'The end-user’s family name.', 'OIDC Core §5.1'],
  [
    'preferred_username',
    'user name',
    'How the end-user likes to be called; not unique, and it may change.',
    'OIDC Core §5.1',
  ],
  ['email', 'e-mail', 'The end-user’s e-mail address; not proof of who it is.', 'OIDC Core §5.1'],
  ['email_verified', 'e-mail verified', 'Whether the issuer has verified the address.', 'OIDC Core §5.1'],
  ['phone_number', 'phone', 'The end-user’s phone number.', 'OIDC Core §5.1'],
  ['locale', 'locale', 'The end-user’s language and region.', 'OIDC Core §5.1'],
  [
    'updated_at',
    'updated',
    'The time, in seconds since 1970, at which the end-user’s claims were last changed.',
    'OIDC Core §5.1',
  ],
]

const tableOf = (rows: readonly Row[]): ReadonlyMap<string, Meaning> =>
  new Map(rows.map(([name, short, sentence, cite]) => [name, { short, sentence, cite }]))

const parameters = tableOf(headerRows)
const claims = tableOf(claimRows)

/** What a registered header parameter means, or null for any other name. */
export const meaningOfParameter = (name: string): Meaning | null => parameters.get(name) ?? null

/** What a registered claim means, or null for any other name. */
export const meaningOfClaim = (name: string): Meaning | null => claims.get(name) ?? null

/** Claims that are a NumericDate (RFC 7519 §2): seconds since the epoch. */
export const timeClaims: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at'])

const types = new Map([
  ['jwt', 'JSON Web Token, RFC 7519'],
  ['at+jwt', 'access token, RFC 9068'],
  ['dpop+jwt', 'DPoP proof, RFC 9449'],
  ['logout+jwt', 'logout token, OIDC Back-Channel'],
  ['secevent+jwt', 'security event, RFC 8417'],
  ['kb+jwt', 'key binding of an SD-JWT, RFC 9901'],
  ['dc+sd-jwt', 'SD-JWT credential'],
  ['token-introspection+jwt', 'introspection response, RFC 9701'],
  ['oauth-authz-req+jwt', 'request object, RFC 9101'],
  ['entity-statement+jwt', 'OpenID Federation statement'],
])

/** What a `typ` says that the token is (RFC 7515 §4.1.9: case and a leading "application/" do not count), or null. */
export const meaningOfType = (typ: string): string | null =>
  types.get(typ.toLowerCase().replace(/^application\//, '')) ?? null
