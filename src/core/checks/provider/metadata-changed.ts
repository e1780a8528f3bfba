import { list, quote } from '../../foundation/wording'
import type { Metadata } from '../../sources/metadata'
import { defineCheck, type Sighting } from '../define-check'
import { document } from '../provider-examples'

export default defineCheck({
  code: 'METADATA_CHANGED',
  subject: 'provider',
  severity: 'note',
  refuses: false,
  title: 'The metadata have changed',
  why: 'Clients that hold the earlier metadata look for keys at the earlier address, and accept what was advertised then.',
  fix: { verifier: 'Load the metadata again where they are held, and compare them with what is configured.' },
  cites: ['OpenID Connect Discovery 1.0 §4.2', 'RFC 8414 §3.2'],
  applies: ({ metadata, before }) => metadata !== null && metadata.state !== 'unreadable' && before !== null,
  *look({ metadata, before }): Iterable<Sighting<Change>> {
    if (!metadata || metadata.state === 'unreadable' || !before) return
    const { value } = metadata
    for (const member of ['issuer', 'jwks_uri'] as const)
      if (value[member] !== before[member])
        yield {
          at: { part: 'metadata', pointer: `/${member}` },
          facts: { member, was: before[member], is: value[member], added: [], removed: [] },
        }
    for (const member of algorithmLists(before, value)) {
      const [was, is] = [valuesOf(before, member), valuesOf(value, member)]
      const added = is.filter((alg) => !was.includes(alg))
      const removed = was.filter((alg) => !is.includes(alg))
      if (added.length + removed.length > 0)
        yield {
          at: { part: 'metadata', pointer: `/${member}` },
          facts: { member, was: null, is: null, added, removed },
        }
    }
  },
  says: ({ member, was, is, added, removed }) => {
    if (added.length + removed.length === 0)
      return `The ${member} was ${was === null ? 'missing' : quote(was)}, and is ${is === null ? 'missing' : quote(is)} now.`
    const parts = [
      ...(added.length > 0 ? [`has ${list(added.map(quote))} now, which it had not before`] : []),
      ...(removed.length > 0 ? [`has no ${list(removed.map(quote))} any more`] : []),
    ]
    return `The ${member} ${list(parts)}.`
  },
  examples: {
    flags: [
      { provider: { earlier: document(), discovery: document({ jwks_uri: 'https://id.acme.example/v2/jwks' }) } },
      {
        provider: {
          earlier: document(),
          discovery: document({ id_token_signing_alg_values_supported: ['RS256', 'EdDSA'] }),
        },
      },
    ],
    passes: [
      { provider: { earlier: document(), discovery: document() } },
      { provider: { earlier: document(), discovery: document({ scopes_supported: ['openid'] }) } },
      { provider: { discovery: document() } },
    ],
  },
})

interface Change extends Record<string, string | null | readonly string[]> {
  readonly member: string
  readonly was: string | null
  readonly is: string | null
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** The lists of algorithms that one of the two has. */
function algorithmLists(...all: readonly Metadata[]): readonly string[] {
  const names = all.flatMap(({ lists }) => lists.map(({ name }) => name))
  return [...new Set(names)].filter((name) => /_(?:alg|enc)_values_supported$/.test(name))
}

const valuesOf = ({ lists }: Metadata, name: string) => lists.find((one) => one.name === name)?.values ?? []
