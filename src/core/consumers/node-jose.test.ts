import library from 'node-jose'
import { describeAgreement } from '../../../e2e/consumer-agreement'
import nodeJose from './node-jose'

describeAgreement(
  nodeJose,
  async ({ token, set }) => {
    const store = await library.JWK.asKeyStore(JSON.parse(set) as object)
    return library.JWS.createVerify(store).verify(token)
  },
  ['kid an object'],
)
