import { afterEach, expect, test, vi } from 'vitest'
import { signatureAlgorithm } from '../algorithms/jws'
import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import { es256 } from '../checks/rfc-examples'
import { readBase64url } from '../foundation/base64url'
import type { Key } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import { tryKey } from './try-key'

afterEach(() => vi.restoreAllMocks())

const reading = readKeys(JSON.stringify(es256.jwk))
const key = (reading.state === 'whole' ? reading.value.keys[0] : undefined) as Key
const [header, payload, signature = ''] = es256.text.split('.')
const work = {
  algorithm: signatureAlgorithm('ES256') as SignatureAlgorithm,
  signingInput: `${header}.${payload}`,
  signature: readBase64url(signature).bytes,
}

test('a key that was tried on a signature is not tried on it again, and on another one it is', async () => {
  const verify = vi.spyOn(crypto.subtle, 'verify')
  expect(await tryKey(work, key)).toMatchObject({ state: 'valid' })
  expect(await tryKey({ ...work, signature: work.signature.slice() }, key)).toMatchObject({ state: 'valid' })
  expect(verify).toHaveBeenCalledTimes(1)
  const changed = work.signature.with(5, (work.signature[5] ?? 0) ^ 1)
  expect(await tryKey({ ...work, signature: changed }, key)).toMatchObject({ state: 'invalid' })
  expect(await tryKey({ ...work, signingInput: `${work.signingInput}A` }, key)).toMatchObject({ state: 'invalid' })
  expect(await tryKey({ ...work, algorithm: signatureAlgorithm('ES384') as SignatureAlgorithm }, key)).toMatchObject({
    reason: 'key_refused',
  })
  expect(verify).toHaveBeenCalledTimes(3)
  expect(await tryKey(work, key)).toMatchObject({ state: 'valid' })
})
