import library from 'jsonwebtoken'
import { JwksClient } from 'jwks-rsa'
import { describeAgreement, oddCoordinates, oddEntries } from '../../../e2e/consumer-agreement'
import jsonwebtoken from './jsonwebtoken'

describeAgreement(
  jsonwebtoken,
  async ({ token, set, now }) => {
    const client = new JwksClient({
      jwksUri: 'https://id.example/keys',
      cache: false,
      fetcher: async () => JSON.parse(set),
    })
    const decoded = library.decode(token, { complete: true })
    if (!decoded) throw new Error('It is no token.')
    const key = await client.getSigningKey(decoded.header.kid)
    return library.verify(token, key.getPublicKey(), { clockTimestamp: now })
  },
  [
    ...[...oddCoordinates, ...oddEntries, 'kid not ASCII', 'alg of the EC key ECDH-ES'],
    ...['payload a list', 'payload a text', 'payload null'],
  ],
)
