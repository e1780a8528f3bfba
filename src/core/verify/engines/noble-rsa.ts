import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { mgf1, PKCS1_SHA256, PKCS1_SHA384, PKCS1_SHA512, PSS } from 'micro-rsa-dsa-dh/rsa.js'
import { readBase64url } from '../../foundation/base64url'
import type { TakeKey } from './noble'

/** RFC 7518 §3.3 and §3.5. Refuses numbers so long that the arithmetic would hold the page. */
export const takeKey: TakeKey = ({ algorithm, key }) => {
  const scheme = algorithm.hash && schemes[algorithm.family]?.[algorithm.hash]
  if (!scheme) throw new Error(`no scheme for ${algorithm.name}`)
  const publicKey = {
    n: readNumber('n', key.n, LONGEST_MODULUS_BYTES),
    e: readNumber('e', key.e, LONGEST_EXPONENT_BYTES),
  }
  return (message, signature) => scheme.verify(publicKey, message, signature)
}

/** As WebCrypto has it in Chromium and Node: 16,384 bits. */
const LONGEST_MODULUS_BYTES = 2048
/** FIPS 186-5 §5.4: e is below 2^256. */
const LONGEST_EXPONENT_BYTES = 32

type Scheme = typeof PKCS1_SHA256

const schemes: Readonly<Record<string, Readonly<Record<'SHA-256' | 'SHA-384' | 'SHA-512', Scheme>>>> = {
  'rsassa-pkcs1': { 'SHA-256': PKCS1_SHA256, 'SHA-384': PKCS1_SHA384, 'SHA-512': PKCS1_SHA512 },
  // RFC 7518 §3.5: MGF1 with the same digest, a salt as long as the digest.
  'rsassa-pss': {
    'SHA-256': PSS(sha256, mgf1(sha256), 32),
    'SHA-384': PSS(sha384, mgf1(sha384), 48),
    'SHA-512': PSS(sha512, mgf1(sha512), 64),
  },
}

function readNumber(name: string, text: string | undefined, most: number): bigint {
  const { bytes } = readBase64url(text ?? '')
  if (bytes.length > most) throw new Error(`${name} has ${bytes.length * 8} bits, more than ${most * 8}`)
  let hex = '0x0'
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  const number = BigInt(hex)
  if (number === 0n) throw new Error(`${name} is missing or zero`)
  return number
}
