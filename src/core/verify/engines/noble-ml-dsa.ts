import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js'
import { readBase64url } from '../../foundation/base64url'
import type { TakeKey } from './noble'

/** RFC 9964: ML-DSA without pre-hashing and with an empty context. */
export const takeKey: TakeKey = ({ algorithm, key }) => {
  const scheme = schemes.find((one) => one.lengths.signature === algorithm.signatureBytes)
  if (!scheme) throw new Error(`no parameter set for ${algorithm.name}`)
  const publicKey = readBase64url(key.pub ?? '').bytes
  if (publicKey.length !== scheme.lengths.publicKey)
    throw new Error(`pub has ${publicKey.length} bytes, not ${scheme.lengths.publicKey}`)
  return (message, signature) => scheme.verify(signature, message, publicKey)
}

/** Told apart by the length of a signature, which the table of algorithms has. */
const schemes = [ml_dsa44, ml_dsa65, ml_dsa87]
