import { createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

export const NOW = 1_800_000_000

/** A token and a set as they are held against each other. */
export interface Situation {
  readonly token: string
  readonly set: string
  /** Seconds since the epoch. */
  readonly now: number
}

export const lasting = { exp: NOW + 600 }
export const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const pair = (bits: number) => generateKeyPairSync('rsa', { modulusLength: bits })
export const curve = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })

export const [rsa, otherRsa, shortRsa] = [pair(2048), pair(2048), pair(1024)]
export const [p256, otherP256, p384, p521] = [curve('P-256'), curve('P-256'), curve('P-384'), curve('P-521')]
export const [ed25519, ed448] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed448')]
export const secret = randomBytes(64)

type Pair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
export const jwk = ({ publicKey }: Pair, rest: object = {}): object => ({
  ...publicKey.export({ format: 'jwk' }),
  ...rest,
})
export const keys = (...all: readonly unknown[]) => JSON.stringify({ keys: all })

export function signed(header: object, privateKey: KeyObject, claims: unknown = lasting): string {
  const input = `${base64(header)}.${base64(claims)}`
  const { alg } = header as { alg: string }
  const hash = /^[A-Z]S(\d{3})$/.exec(alg)?.[1]
  const pss = alg.startsWith('PS') ? { padding: 6, saltLength: Number(hash) / 8 } : {}
  const signature = sign(hash ? `sha${hash}` : null, Buffer.from(input), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
    ...pss,
  })
  return `${input}.${signature.toString('base64url')}`
}

export function keyed(header: object, claims: unknown = lasting): string {
  const input = `${base64(header)}.${base64(claims)}`
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}

export const RS = { alg: 'RS256', kid: 'a' }
export const ES = { alg: 'ES256', kid: 'a' }
export const rsToken = signed(RS, rsa.privateKey)
export const esToken = signed(ES, p256.privateKey)
export const noKid = signed({ alg: 'RS256' }, rsa.privateKey)
export const A = { kid: 'a', alg: 'RS256', use: 'sig' }

export const n = (jwk(rsa) as { n: string }).n
export const x = (jwk(p256) as { x: string }).x
export const standard = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/')
/** A key whose x begins with a zero, so that it can be written without. */
export const zeroed = (() => {
  for (;;) {
    const one = curve('P-256')
    const [first = 1, ...rest] = Buffer.from((jwk(one) as { x: string }).x, 'base64url')
    if (first === 0) return { one, short: Buffer.from(rest).toString('base64url') }
  }
})()
