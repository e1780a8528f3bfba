import { writeBase64 } from '../foundation/base64'
import { childrenOf, type DerValue, OCTET_STRING, readBits, readDer, readOid } from './der'
import type { Key } from './key'
import { type Certificate, readCertificate } from './read-certificate'
import { isRsa, type PublicKey, readEcKey, readPublicKey, readSpki, rsaKey } from './read-spki'

export interface DerKey {
  readonly key: Key
  /** Set when the key was read from a certificate. */
  readonly certificate: Certificate | null
}

/**
 * Reads a key from DER by its structure, whatever its label says: SubjectPublicKeyInfo, PKCS #1 (RFC 8017 Appendix A.1),
 * SEC 1 (RFC 5915), PKCS #8 (RFC 5958) or a certificate. Null for anything else. Of a private key only the public half is
 * taken, and nothing else of it is kept.
 */
export function readDerKey(der: Uint8Array): DerKey | null {
  const value = readDer(der)
  const children = childrenOf(value)
  if (!value || !children) return null
  const certificate = readCertificate(value)
  if (certificate) {
    const key = readSpki(certificate.spki)
    return key && { key: { ...keyOf(key, 'certificate'), certificates: [writeBase64(der)] }, certificate }
  }
  const publicHalf = readSpki(value) ?? readPkcs1(children)
  if (publicHalf) return { key: keyOf(publicHalf, 'PEM public key'), certificate: null }
  const ofPrivate = readPkcs1Private(children) ?? readSec1(children) ?? readPkcs8(children)
  return ofPrivate && { key: keyOf(ofPrivate, PRIVATE), certificate: null }
}

const PRIVATE = 'PEM private key'

function keyOf(key: PublicKey, writtenAs: string): Key {
  return {
    pointer: '',
    writtenAs,
    kid: null,
    use: null,
    keyOps: null,
    ...key,
    privateMembers: writtenAs === PRIVATE ? ['private key'] : [],
    statedThumbprints: [],
    certificates: [],
    jwk: null,
  }
}

type Children = readonly DerValue[]

const hasShape = (children: Children, shape: string) =>
  children
    .slice(0, 9)
    .map(({ tag }) => tag.toString(16).padStart(2, '0'))
    .join(' ')
    .startsWith(shape)

function readPkcs1(children: Children): PublicKey | null {
  return children.length === 2 && hasShape(children, '02 02') ? rsaKey(children[0], children[1]) : null
}

function readPkcs1Private(children: Children): PublicKey | null {
  return hasShape(children, '02 02 02 02 02 02 02 02 02') ? rsaKey(children[1], children[2]) : null
}

function readSec1(children: Children): PublicKey | null {
  if (!hasShape(children, '02 04')) return null
  return readEcKey(tagged(children, 0xa0), readBits(tagged(children, 0xa1)))
}

function readPkcs8(children: Children): PublicKey | null {
  const [, algorithm, octets] = children
  if (!hasShape(children, '02 30 04') || octets?.tag !== OCTET_STRING) return null
  const [id] = childrenOf(algorithm) ?? []
  const inner = childrenOf(readDer(octets.content)) ?? []
  if (isRsa(readOid(id))) return rsaKey(inner[1], inner[2])
  // RFC 5958 §2 has room for the public half; an EC key mostly has it inside (RFC 5915 §3).
  const stated = children.find(({ tag }) => tag === 0x81)
  return readPublicKey(algorithm, readBits(stated, 0x81) ?? readBits(tagged(inner, 0xa1)))
}

/** The value inside an explicit tag. */
function tagged(children: Children, tag: number): DerValue | undefined {
  return childrenOf(
    children.find((child) => child.tag === tag),
    tag,
  )?.[0]
}
