import { expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { kindSentence } from './kind-words'
import type { KindChoice } from './token-kind'

const object = (value: object) => objectOf(readJson(JSON.stringify(value))) as JsonObject
const idToken = { aud: 'a', nonce: 'n' }

test.each<[object, object, KindChoice | null, string]>([
  [{ typ: 'at+jwt' }, {}, null, 'Read as an access token, by its typ.'],
  [{}, idToken, null, 'Read as an ID token, by its nonce: a guess.'],
  [{}, { sub: 'a' }, null, 'The token does not show its kind.'],
  [{}, idToken, 'id_token', 'Read as an ID token, as you say.'],
  [{ typ: 'at+jwt' }, idToken, 'id_token', 'Read as an ID token, as you say; by its typ it is an access token.'],
  [{}, idToken, 'other', 'Read as none of the known kinds, as you say; by its nonce it seems to be an ID token.'],
  [{}, { sub: 'a' }, 'logout_token', 'Read as a logout token, as you say.'],
])('%j with %j, chosen %s', (header, claims, choice, sentence) => {
  expect(kindSentence(object(header), object(claims), choice)).toBe(sentence)
})
