import { expect, test } from 'vitest'
import { answered } from '../../../core/checks/recorded'
import type { KeySource } from '../../../core/sources/key-source'
import { readMetadata } from '../../../core/sources/read-metadata'
import { sourceOf } from './source-of'

const source = (id: string, url: string, issuer: string | null): KeySource => ({
  id,
  name: id,
  keySet: { form: 'jwks', keys: [] },
  origin: { kind: 'fetched', jwks_uri: url, issuer, evidence: answered({ url }), discovery: null, before: null },
})
const metadata = readMetadata('{"issuer":"https://id.acme.example","jwks_uri":"https://ID.acme.example:443/jwks"}')

test('the keys of an issuer are those from where its metadata say, or else those fetched for it', () => {
  const named = source('named', 'https://id.acme.example/jwks', null)
  const own = source('own', 'https://cdn.acme.example/jwks', 'https://id.acme.example')
  const other = source('other', 'https://id.staging.example/jwks', 'https://id.staging.example')
  expect(sourceOf(metadata, [named, own, other])?.id).toBe('named')
  expect(sourceOf(metadata, [other, own])?.id).toBe('own')
  expect(sourceOf(metadata, [other])).toBeNull()
  expect(sourceOf(readMetadata('{}'), [named, own])).toBeNull()
  expect(sourceOf(readMetadata('<html>'), [named, own])).toBeNull()
})

test('a set that was pasted is nobody’s', () => {
  const pasted: KeySource = { ...source('given', 'x', null), origin: { kind: 'given', at: 0 } }
  expect(sourceOf(metadata, [pasted])).toBeNull()
})
