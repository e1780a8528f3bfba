import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canVerify } from '../checks/key-purpose'
import { readKeys } from '../keys/read-keys'
import { isUsable } from './usable-key'

const corpus = join(import.meta.dirname, '../../../../shared/corpus/wellknown')

const purposes = [{}, { use: 'sig' }, { use: 'enc' }, { use: 'jwt-svid' }, { key_ops: ['verify'] }, { key_ops: [] }]
const algs = [
  'RS256',
  'RSA-OAEP',
  'RSA1_5',
  'ECDH-ES',
  'ECDH-ES+A128KW',
  'dir',
  'A128GCM',
  'A256CBC-HS512',
  'PBES2-HS256+A128KW',
  'A192KW',
  'x',
  'ES256',
]
const types = [
  { kty: 'RSA', n: 'sXchA', e: 'AQAB' },
  { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AQ' },
  { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) },
  { kty: 'oct', k: 'AAAA' },
  { kty: 'unheard of' },
]
const made = types.flatMap((type) =>
  purposes.flatMap((purpose) => [{}, ...algs.map((alg) => ({ alg }))].map((alg) => ({ ...type, ...purpose, ...alg }))),
)
const texts = [
  JSON.stringify({ keys: made }),
  ...(existsSync(corpus) ? readdirSync(corpus) : []).flatMap((name) =>
    (JSON.parse(readFileSync(join(corpus, name, 'jwks-history.json'), 'utf8')) as { jwks: object }[]).map(({ jwks }) =>
      JSON.stringify(jwks),
    ),
  ),
]

test.each(texts)('a key that counts is one that the checks call usable', (text) => {
  const reading = readKeys(text)
  for (const key of reading.state === 'unreadable' ? [] : reading.value.keys)
    expect({ pointer: key.pointer, usable: isUsable(key) }).toEqual({ pointer: key.pointer, usable: canVerify(key) })
})
