import { describe, expect, test } from 'vitest'
import { readClientConfig } from '../client/read-client-config'
import { defineCheck } from './define-check'
import { nothingInspected, type ProviderSubject } from './subjects'

const words = {
  code: 'A_CODE',
  severity: 'note',
  refuses: false,
  title: 'T',
  why: 'W.',
  fix: { issuer: 'F.' },
  cites: ['RFC 7517 §5'],
  examples: { flags: [{}], passes: [{}] },
} as const
const context = { now: 0, policy: {} }
const provider: ProviderSubject = {
  metadata: null,
  before: null,
  asked: null,
  url: null,
  client: readClientConfig('{}'),
  published: null,
}
const keySet = { keySet: null, flaws: [], defects: null }

const check = defineCheck({
  ...words,
  subject: 'key-set',
  *look() {
    yield { at: { part: 'keys', pointer: '' } as const, facts: { where: 'keys' } }
  },
  also: {
    *provider({ client }) {
      if (client?.state === 'whole') yield { at: { part: 'client', pointer: '' }, facts: { where: 'client' } }
    },
  },
  says: ({ where }) => `Found in ${where}.`,
})
const messages = (inspected: Parameters<typeof check.run>[0]) =>
  check.run(inspected, context)?.map(({ message }) => message) ?? null

describe('a check that looks at more than one thing', () => {
  test('says what it finds in each, under one code', () => {
    expect(check.subjects).toEqual(['key-set', 'provider'])
    expect(messages({ ...nothingInspected, 'key-set': keySet })).toEqual(['Found in keys.'])
    expect(messages({ ...nothingInspected, provider })).toEqual(['Found in client.'])
    expect(messages({ ...nothingInspected, 'key-set': keySet, provider })).toEqual([
      'Found in keys.',
      'Found in client.',
    ])
  })

  test('passes where it finds nothing, and does not apply where there is none of them', () => {
    expect(messages({ ...nothingInspected, provider: { ...provider, client: null } })).toEqual([])
    expect(messages(nothingInspected)).toBeNull()
  })
})
