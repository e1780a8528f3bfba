/** A kind of text around keys that Latchkey does not read, with the command that makes it readable. */
interface UnsupportedKind {
  /** How its label begins, spaces removed. */
  readonly label: string
  /** What it is, after "This is ". */
  readonly is: string
  /** What to do, as a sentence. */
  readonly remedy: string
}

const PUBLIC_HALF = 'Print its public half with: openssl pkey -in key.pem -pubout'
const NO_KEY = 'Paste the public key or the certificate instead.'

const kinds: readonly UnsupportedKind[] = [
  { label: 'ENCRYPTEDPRIVATEKEY', is: 'an encrypted private key', remedy: PUBLIC_HALF },
  {
    label: 'OPENSSHPRIVATEKEY',
    is: 'a private key in OpenSSH format',
    remedy: 'Print its public half with: ssh-keygen -e -m PKCS8 -f key',
  },
  {
    label: 'SSH2PUBLICKEY',
    is: 'a public key in SSH2 format',
    remedy: 'Convert it with: ssh-keygen -i -f key.pub > open.pub && ssh-keygen -e -m PKCS8 -f open.pub',
  },
  {
    label: 'CERTIFICATEREQUEST',
    is: 'a certificate request',
    remedy: 'Print its key with: openssl req -in request.pem -noout -pubkey',
  },
  {
    label: 'NEWCERTIFICATEREQUEST',
    is: 'a certificate request',
    remedy: 'Print its key with: openssl req -in request.pem -noout -pubkey',
  },
  {
    label: 'TRUSTEDCERTIFICATE',
    is: 'a certificate with OpenSSL’s trust settings',
    remedy: 'Convert it with: openssl x509 -in trusted.pem',
  },
  {
    label: 'PKCS7',
    is: 'a PKCS #7 bundle',
    remedy: 'Print its certificates with: openssl pkcs7 -in bundle.pem -print_certs',
  },
  { label: 'PGP', is: 'a PGP block', remedy: `JWTs are not signed with PGP keys. ${NO_KEY}` },
  { label: 'X509CRL', is: 'a list of revoked certificates', remedy: NO_KEY },
]

/** One sentence or two for a block whose label names something that is not read, else null. */
export function unsupportedBlock(label: string, body: string): string | null {
  const bare = label.toUpperCase().replaceAll(' ', '')
  const kind = kinds.find((one) => bare.startsWith(one.label))
  if (kind) return `This is ${kind.is}, which Latchkey does not read. ${kind.remedy}`
  return /Proc-Type:[^\n]{0,20}ENCRYPTED/i.test(body)
    ? `This is an encrypted private key, which Latchkey does not read. ${PUBLIC_HALF}`
    : null
}

const sshLine = /^(ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp(?:256|384|521)|sk-[\w@.-]{1,60})\s+AAAA/

// ssh-keygen does not write Ed25519 as PKCS #8; the bytes in front are what SubjectPublicKeyInfo has before the key.
const ED25519_COMMAND =
  "(printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; cut -d' ' -f2 key.pub | base64 -d | tail -c 32)" +
  ' | openssl pkey -pubin -inform DER -pubout'

/** One sentence and a command for a line of an OpenSSH public key file, else null. */
export function sshPublicKey(text: string): string | null {
  const type = sshLine.exec(text)?.[1]
  if (type === undefined) return null
  const found = `This is an OpenSSH public key (${type}), which Latchkey does not read.`
  if (type === 'ssh-ed25519') return `${found} Convert it with: ${ED25519_COMMAND}`
  if (type === 'ssh-rsa' || type.startsWith('ecdsa'))
    return `${found} Convert it with: ssh-keygen -e -m PKCS8 -f key.pub`
  return `${found} Keys of this type do not sign JWTs. ${NO_KEY}`
}
