/** What a token is refused for whatever the policy says, by the step that it fails. Those that read and verify are not of these. */
export const refusedWhatever = {
  algorithm: ['ALG_MISSING', 'ALG_TYPE_INVALID', 'ALG_CASE_VARIANT', 'ALG_FOR_ENCRYPTION', 'CI_HMAC_TOKEN'],
  time: ['TIME_CLAIM_TYPE'],
  issuer: ['ISSUER_TYPE', 'CI_ISSUER_LOOKALIKE'],
  audience: ['AUD_TYPE_INVALID', 'CLIENT_NOT_IN_AUDIENCE'],
  required_claims: ['CLAIM_FORBIDDEN'],
} as const
