import { describe, expect, test } from 'vitest'
import { builtInProfiles } from '../../../core/profiles'
import type { KeySource } from '../../../core/sources/key-source'
import { keySetUrlOf } from './key-set-url'

const fetched = (jwks_uri: string, issuer: string | null): KeySource =>
  ({ id: jwks_uri, name: jwks_uri, origin: { kind: 'fetched', jwks_uri, issuer } }) as unknown as KeySource
const given = { id: 'given', name: 'pasted', origin: { kind: 'given', at: 0 } } as unknown as KeySource

const acme = fetched('https://id.acme.example/keys', 'https://id.acme.example')
const other = fetched('https://id.other.example/keys', 'https://id.other.example')
const bare = fetched('https://keys.example/jwks', null)

describe('the key set that goes with a policy', () => {
  test.each([
    ['its issuer’s own', 'https://id.acme.example', [given, acme, bare, other], acme],
    ['else one of which no issuer is known', 'https://id.acme.example', [bare, other], bare],
    ['never that of another issuer', 'https://id.acme.example', [given, other], null],
    [
      'else where the profile of its issuer says',
      'https://gitlab.com',
      [bare],
      { id: 'https://gitlab.com/oauth/discovery/keys' },
    ],
    ['any, where no issuer is demanded', undefined, [given, other], other],
  ])('is %s', (_, issuer, sources, expected) => {
    const policy = issuer === undefined ? {} : { issuer }
    expect(keySetUrlOf(policy, sources, builtInProfiles)).toBe(expected === null ? null : expected.id)
  })
})
