import { createPublicKey } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { KeySet } from './key'
import { readKeys } from './read-keys'
import { thumbprint } from './thumbprint'

const corpus = '../shared/corpus'
const files = (folder: string) => (existsSync(`${corpus}/${folder}`) ? readdirSync(`${corpus}/${folder}`) : [])
const textOf = (path: string) => readFileSync(`${corpus}/${path}`, 'utf8')

function whole(text: string): KeySet {
  const reading = readKeys(text)
  if (reading.state !== 'whole') throw new Error(JSON.stringify(reading.flaws))
  for (const key of reading.value.keys)
    if (['RSA', 'EC', 'OKP'].includes(key.kty)) expect(key).toMatchObject({ unusable: null })
  return reading.value
}

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  test.each(files('openid_connect-dockyard').filter((name) => name.endsWith('.json')))('%s', (name) => {
    const { body } = JSON.parse(textOf(`openid_connect-dockyard/${name}`))
    const text = JSON.stringify(body)
    if (name.includes('jwks')) {
      expect(whole(text)).toMatchObject({ form: 'jwks' })
      expect(whole(text).keys).toHaveLength(body.keys.length)
      expect(readKeys(textOf(`openid_connect-dockyard/${name}`))).toMatchObject({ flaws: [{ reason: 'WRAPPED_SET' }] })
    } else expect(readKeys(text)).toMatchObject({ state: 'unreadable', flaws: [{ reason: 'IS_METADATA' }] })
  })

  test.each(files('wellknown').filter((name) => existsSync(`${corpus}/wellknown/${name}/jwks-history.json`)))(
    'every key set of %s',
    (name) => {
      const history: { jwks: { keys: { kid: string; x5c?: string[] }[] } }[] = JSON.parse(
        textOf(`wellknown/${name}/jwks-history.json`),
      )
      for (const { jwks } of history) {
        const { keys } = whole(JSON.stringify(jwks))
        expect(keys.map(({ kid }) => kid)).toEqual(jwks.keys.map(({ kid }) => kid ?? null))
        for (const key of keys) expect(thumbprint(key)).toMatch(/^[\w-]{43}$/)
        jwks.keys.forEach(({ x5c }, i) => {
          if (x5c) expect(thumbprint(whole(JSON.stringify(x5c)).keys[0] as never)).toBe(thumbprint(keys[i] as never))
        })
      }
    },
  )

  test.each(files('pyjwt').filter((name) => name.startsWith('jwk_')))('pyjwt/%s', (name) => {
    const text = textOf(`pyjwt/${name}`)
    if (name === 'jwk_empty.json') {
      expect(readKeys(text)).toMatchObject({ flaws: [{ reason: 'EMPTY' }] })
      return
    }
    const { keys } = whole(text)
    const isPrivate = name.includes('_key_') || name === 'jwk_rsa_key.json'
    expect(keys[0]?.privateMembers.includes('d')).toBe(isPrivate)
  })

  test.each(files('pyjwt').filter((name) => name.startsWith('testkey')))('pyjwt/%s', (name) => {
    const text = textOf(`pyjwt/${name}`)
    if (text.startsWith('-----')) {
      expect(whole(text).keys[0]?.material).toEqual(createPublicKey(text).export({ format: 'jwk' }))
    } else expect(readKeys(text)).toMatchObject({ state: 'unreadable', flaws: [{ reason: 'UNSUPPORTED_BLOCK' }] })
  })

  test.each(files('rfc-vectors-latchset').filter((name) => /\.jwk(set)?$/.test(name)))('%s', (name) => {
    expect(whole(textOf(`rfc-vectors-latchset/${name}`)).form).toBe(name.endsWith('set') ? 'jwks' : 'jwk')
  })

  test.each(files('rfc-vectors-latchset').filter((name) => /\.jws[cfg]$/.test(name)))('%s is a token', (name) => {
    expect(readKeys(textOf(`rfc-vectors-latchset/${name}`))).toMatchObject({ flaws: [{ reason: 'IS_TOKEN' }] })
  })

  test.each(files('cookbook-rfc7520/jwk'))('RFC 7520 %s', (name) => {
    expect(whole(textOf(`cookbook-rfc7520/jwk/${name}`))).toMatchObject({ form: 'jwk', keys: [{ unusable: null }] })
  })

  test('the certificate of GitHub Actions', () => {
    const text = textOf('github-actions-flask-oidc/RS256.pem')
    expect(whole(text).keys).toMatchObject([{ writtenAs: 'certificate', bits: 2048 }])
    expect(whole(text).keys[0]?.material).toEqual(createPublicKey(text).export({ format: 'jwk' }))
  })
})
