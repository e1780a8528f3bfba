import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import { EXAMPLE_NOW } from './example-now'

/** The values printed in OpenID Connect Core 1.0, Appendix A.4, and the hashes that its ID token has of them. */
export const oidc = {
  access_token: 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y',
  at_hash: '77QmUPtjPfzWtF2AnpK9RQ',
  code: 'Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk',
  c_hash: 'LDktKdoQak3Pk0cnXxCltA',
} as const

/** The claims of an ID token. */
export const idToken = {
  iss: 'https://id.example',
  sub: '841',
  aud: 'web',
  iat: EXAMPLE_NOW,
  exp: EXAMPLE_NOW + 600,
  nonce: 'n-0S6_WzA2Mj',
} as const

/** The key, the access token and the request of the proofs printed in RFC 9449 §4.1 and §7.1. */
export const dpop = {
  jwk: {
    kty: 'EC',
    crv: 'P-256',
    x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
    y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
  },
  jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
  access_token: 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU',
  ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo',
} as const

/** A proof to stand beside a token; its signature verifies under nothing. */
export function proofBeside(header: object, claims: object): string {
  const segment = (value: object) => writeBase64url(writeUtf8(JSON.stringify(value)))
  return `${segment(header)}.${segment(claims)}.${'A'.repeat(86)}`
}

/** A token signed with the secret of RFC 7515 A.1, good for ten minutes from `EXAMPLE_NOW`. */
export const jtiToken = {
  text: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUiLCJqdGkiOiI5ZjJjIiwiZXhwIjoxNzY3MjI2MjAwfQ.thzziYDYXZDCmQQa038y6QmbI1MHL1PkVn_GoHKXvY8',
  seen: { issuer: 'https://id.example', jti: '9f2c', digest: '1C-VM5J6vFcAL6aafls-kW4xJRL-BSKMV6kN_lplhds' },
} as const
