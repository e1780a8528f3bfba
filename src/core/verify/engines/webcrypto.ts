import type { SignatureAlgorithm } from '../../algorithms/signature-algorithm'
import { readBase64url } from '../../foundation/base64url'
import type { KeyMaterial } from '../../keys/key'
import { hasModulusLength } from '../modulus-length'
import { keyRefused, thrown, unsupported } from '../undecided'
import type { Engine } from '../verdict'
import { hasWebCrypto } from '../web-crypto'

/** WebCrypto itself: looks at nothing but the algorithm, the key and the bytes, so it also verifies under short RSA keys. */
const webcrypto: Engine = {
  name: 'WebCrypto',
  async verify(work) {
    const { algorithm, key, signingInput, signature } = work
    if (!hasWebCrypto())
      return unsupported(
        'WebCrypto is missing: browsers offer it on https pages, on localhost and in files, not on plain http.',
      )
    const { subtle } = globalThis.crypto
    const parameters = families[algorithm.family](algorithm, key)
    let imported: CryptoKey
    try {
      imported = await importOnce(subtle, algorithm, key, parameters)
    } catch (error) {
      if (isNotSupported(error)) return unsupported(`WebCrypto here does not have ${algorithm.means}.`)
      return keyRefused(`WebCrypto refused the key: ${thrown(error)}.`)
    }
    try {
      const valid = await subtle.verify(parameters, imported, signature, bytesOf(signingInput))
      return { state: valid && hasModulusLength(work) ? 'valid' : 'invalid', engine: 'WebCrypto' }
    } catch (error) {
      return unsupported(`WebCrypto could not finish: ${thrown(error)}.`)
    }
  },
}
export default webcrypto

/** Whether a signature is one over the input. Both are copied before it returns; rejects where WebCrypto cannot finish. */
export type ReadyKey = (signature: Uint8Array<ArrayBuffer>, input: Uint8Array<ArrayBuffer>) => Promise<boolean>

/** The key, imported. Rejects where WebCrypto does not have the algorithm or refuses the key. */
export async function readyKey(algorithm: SignatureAlgorithm, key: KeyMaterial): Promise<ReadyKey> {
  const { subtle } = globalThis.crypto
  const parameters = families[algorithm.family](algorithm, key)
  const imported = await importOnce(subtle, algorithm, key, parameters)
  // Where the name is all that is asked, it is read in less time than an object: a tenth of an RSA verification in Chromium.
  const asked = isNamedAlone(algorithm) ? parameters.name : parameters
  return (signature, input) =>
    hasModulusLength({ algorithm, key, signature })
      ? subtle.verify(asked, imported, signature, input)
      : Promise.resolve(false)
}

/** What `importKey` and `verify` want to know; each ignores what is the other's. */
interface Parameters {
  readonly name: string
  readonly hash?: string
  readonly namedCurve?: string
  readonly saltLength?: number
}

const isNamedAlone = ({ family }: SignatureAlgorithm) => family !== 'ecdsa' && family !== 'rsassa-pss'

const families: Record<SignatureAlgorithm['family'], (algorithm: SignatureAlgorithm, key: KeyMaterial) => Parameters> =
  {
    hmac: ({ hash }) => ({ name: 'HMAC', hash: `${hash}` }),
    'rsassa-pkcs1': ({ hash }) => ({ name: 'RSASSA-PKCS1-v1_5', hash: `${hash}` }),
    // RFC 7518 §3.5: the salt is as long as the digest.
    'rsassa-pss': ({ hash }) => ({ name: 'RSA-PSS', hash: `${hash}`, saltLength: Number(hash?.slice(4)) / 8 }),
    ecdsa: ({ hash, curves }) => ({ name: 'ECDSA', hash: `${hash}`, namedCurve: `${curves[0]}` }),
    eddsa: (_, { crv }) => ({ name: `${crv}` }),
    'ml-dsa': ({ name }) => ({ name }),
  }

const encoder = new TextEncoder()

/** In characters. Of a short text in ASCII a loop makes the bytes in half the time, and there may be thousands. */
const SHORT = 4096

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > SHORT) return encoder.encode(text)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) return encoder.encode(text)
    bytes[at] = code
  }
  return bytes
}

/** Many tokens are tried with few keys. Of each algorithm by key, as long as the key lives. */
const importedKeys = new Map<SignatureAlgorithm, WeakMap<KeyMaterial, Promise<CryptoKey>>>()

function importOnce(
  subtle: SubtleCrypto,
  algorithm: SignatureAlgorithm,
  key: KeyMaterial,
  parameters: Parameters,
): Promise<CryptoKey> {
  const known = importedKeys.get(algorithm) ?? new WeakMap<KeyMaterial, Promise<CryptoKey>>()
  importedKeys.set(algorithm, known)
  const imported = known.get(key) ?? importKey(subtle, algorithm, key, parameters)
  known.set(key, imported)
  return imported
}

async function importKey(
  subtle: SubtleCrypto,
  algorithm: SignatureAlgorithm,
  key: KeyMaterial,
  parameters: Parameters,
): Promise<CryptoKey> {
  if (algorithm.family === 'hmac') {
    const secret = readBase64url(key.k ?? '').bytes
    // WebCrypto refuses an empty secret; HMAC pads with zeros (RFC 2104 §2), so one zero byte gives the same MAC.
    return subtle.importKey('raw', secret.length > 0 ? secret : new Uint8Array(1), parameters, false, ['verify'])
  }
  // A copy of the texts too: those that Chromium is given it takes out of the heap, and keeps as long as the key is known.
  const copy = JSON.parse(JSON.stringify(key)) as JsonWebKey
  // RFC 9964 §4: a JWK of type AKP names its algorithm; the other types need no `alg`.
  const jwk = algorithm.family === 'ml-dsa' ? { ...copy, alg: algorithm.name } : copy
  return subtle.importKey('jwk', jwk, parameters, false, ['verify'])
}

function isNotSupported(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotSupportedError'
}
