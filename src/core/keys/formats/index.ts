import type { KeyFormat } from '../key-format'
import jwk from './jwk'
import jwks from './jwks'
import pem from './pem'
import pemMap from './pem-map'
import secret from './secret'
import x5c from './x5c'

/** Every form of key source, in the order in which a text is tried: `jwks` takes all other JSON, `secret` takes the rest. */
export const keyFormats: readonly KeyFormat[] = [jwk, x5c, pemMap, jwks, pem, secret]
