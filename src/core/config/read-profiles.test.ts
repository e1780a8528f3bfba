import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { findProfiles, profileUrls } from '../profiles/find-profiles'
import { policyOf } from '../profiles/policy-of'
import { readProfiles } from './read-profiles'

const read = (value: unknown) => {
  const json = readJson(JSON.stringify(value))
  if (json.state !== 'whole') throw new Error('no JSON')
  return readProfiles(json.root)
}
const faultsIn = (profile: unknown) =>
  read({ acme: profile }).faults.map(({ member, message }) => `${member.replace(/^profiles\./, '')}: ${message}`)
const issuers = ['https://id.acme.example/{realm}']

test('a team’s profile finds its issuers, their keys and its policy', () => {
  const { value: profiles, faults } = read({
    acme: {
      title: ' Acme ',
      issuers,
      jwks_uri: '{issuer}/keys?of={realm}',
      policy: { audiences: ['orders'], allowed_algs: ['ES256'] },
      notes: ['Tokens live for a day.'],
      documentation: 'https://wiki.acme.example/tokens',
    },
    'acme-dev': { issuers: ['http://localhost:8080/'] },
  })
  expect(faults).toEqual([])
  expect(profiles.map(({ name, title }) => [name, title])).toEqual([
    ['acme', 'Acme'],
    ['acme-dev', 'acme-dev'],
  ])
  const issuer = 'https://id.acme.example/shop'
  const [found] = findProfiles(issuer, profiles)
  if (!found) throw new Error('not found')
  expect(Object.fromEntries(found.parts)).toEqual({ realm: 'shop' })
  expect(profileUrls(found.profile, issuer)).toEqual({
    discovery: 'https://id.acme.example/shop/.well-known/openid-configuration',
    jwks_uri: 'https://id.acme.example/shop/keys?of=shop',
  })
  expect(policyOf(found.profile, issuer)).toEqual({ issuer, audiences: ['orders'], allowed_algs: ['ES256'] })
})

describe('a fault names its member', () => {
  test.each([
    [7, 'acme: It is a number; expected an object such as {"issuers": ["https://id.acme.example"]}.'],
    [{}, 'acme.issuers: It is missing; expected a list of issuers such as ["https://id.acme.example/{realm}"].'],
    [
      { issuers: [] },
      'acme.issuers: It is an empty list; expected a list of issuers such as ["https://id.acme.example/{realm}"].',
    ],
    [
      { issuers: [...issuers, 'http://id.acme.example'] },
      'acme.issuers[1]: It is “http://id.acme.example”, which is not https; expected an https URL, in which {tenant} may stand for a label of the host or a segment of the path.',
    ],
    [
      { issuers: [1] },
      'acme.issuers[0]: It is a number; expected an https URL, in which {tenant} may stand for a label of the host or a segment of the path.',
    ],
    [
      { issuers, policy: { audiences: 'x' } },
      'acme.policy.audiences: In the policy “audiences” is “x”; expected an array of strings, in [ and ].',
    ],
    [
      { issuers, policy: { issuer: 'x' } },
      'acme.policy.issuer: It is the issuer of a policy; expected none, for issuers says them.',
    ],
    [{ issuers, policy: [] }, expect.stringMatching(/^acme\.policy: The policy is an array; expected an object/)],
    [{ issuers, title: '' }, 'acme.title: It is “”; expected a text of 1 to 60 characters in one line.'],
    [
      { issuers, jwks_uri: '{issuer}/{tenant}' },
      'acme.jwks_uri: It is “{issuer}/{tenant}”; expected an https URL, which may have {issuer} and the places of every issuer in it.',
    ],
    [{ issuers, jwks_uri: '/keys' }, expect.stringMatching(/^acme\.jwks_uri: It is “\/keys”; expected an https URL/)],
    [{ issuers, notes: 'x' }, 'acme.notes: It is “x”; expected a list of sentences, each of at most 300 characters.'],
    [
      { issuers, notes: [''] },
      'acme.notes[0]: It is “”; expected a list of sentences, each of at most 300 characters.',
    ],
    [
      { issuers, documentation: 'javascript:alert(1)' },
      'acme.documentation: It is “javascript:alert(1)”; expected an https URL.',
    ],
    [
      { issuers, Title: 'x' },
      expect.stringMatching(/^acme\.Title: There is no “Title” of a profile; expected title, issuers/),
    ],
  ])('in %j', (profile, fault) => expect(faultsIn(profile)).toEqual([fault]))

  test('also that of all profiles, and of a name', () => {
    expect(read([]).faults).toEqual([
      {
        member: 'profiles',
        message: 'It is an array; expected an object such as {"acme": {"issuers": ["https://id.acme.example"]}}.',
      },
    ])
    expect(read({ 'Acme Prod': { issuers } }).faults).toEqual([
      {
        member: 'profiles.Acme Prod',
        message: 'The name is “Acme Prod”; expected small letters, figures and hyphens, such as “acme-staging”.',
      },
    ])
  })

  test('and leaves in force what does not change what is matched or demanded', () => {
    expect(
      read({ acme: { issuers, title: 1 }, other: { issuers, policy: 1 }, third: { issuers } }).value.map(
        ({ name }) => name,
      ),
    ).toEqual(['acme', 'third'])
  })
})

test('no value makes it throw, and no fault is without a sentence', () => {
  const member = fc.constantFrom('title', 'issuers', 'jwks_uri', 'policy', 'notes', 'documentation', '__proto__')
  const text = fc.constantFrom('https://id.example/{a}', '{issuer}/{a}', '{', 'https://{host}', '\ud800', '1e400')
  const value = fc.oneof(fc.jsonValue(), text, fc.array(text), fc.dictionary(member, fc.oneof(text, fc.array(text))))
  const profiles = fc.dictionary(fc.constantFrom('acme', 'A', '__proto__'), fc.dictionary(member, value))
  fc.assert(
    fc.property(fc.oneof(profiles, value), (one) => {
      const { value: sound, faults } = read(one)
      for (const { message, member: at } of faults) {
        expect(message).toMatch(/^[A-Z].*[.?]$/su)
        expect(at).toMatch(/^profiles/)
      }
      for (const issuer of ['https://id.example/x', 'https://x']) findProfiles(issuer, sound)
    }),
    { numRuns: 500 },
  )
})
