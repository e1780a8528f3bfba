import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { createVerifier } from 'fast-jwt'
import { describeAgreement, oddCoordinates, oddEntries } from '../../../e2e/consumer-agreement'
import fastJwt from './fast-jwt'

type NamedKey = JsonWebKey & { readonly kid?: string; readonly alg?: string }

/** As get-jwks looks a key up; it is not installed here, so its one condition stands for it. */
function find(
  keys: readonly NamedKey[],
  { kid, alg }: { readonly kid?: string; readonly alg: string },
): string | Buffer {
  const key = keys.find((one) => (one.alg === undefined || one.alg === alg) && one.kid === kid)
  if (!key) throw new Error('No key has this kid and alg.')
  return createPublicKey({ key, format: 'jwk' }).export({ format: 'pem', type: 'spki' })
}

describeAgreement(
  fastJwt,
  async ({ token, set, now }) => {
    const { keys } = JSON.parse(set) as { readonly keys: readonly NamedKey[] }
    const key = async ({ header }: { header: { kid?: string; alg: string } }) => find(keys, header)
    return createVerifier({ key: key as never, clockTimestamp: now * 1000 })(token)
  },
  [...oddCoordinates, ...oddEntries, 'EdDSA', 'EdDSA with Ed448'],
)
