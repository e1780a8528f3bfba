import { isOfExample } from '../../core/lab/example-id'
import { LINK_VERSION, type Link } from '../../core/link/link'
import type { KeySource } from '../../core/sources/key-source'
import { readSourceText } from '../../core/sources/read-source'
import type { RotationSide, Session } from '../session'

/** What of the session a link to a page can carry: never the token, nor keys that were pasted. */
export function linkOfSession({ asOf, policy, rotation, provider, ...session }: Session, workbench: string): Link {
  if (!carrying.has(workbench)) return { version: LINK_VERSION, workbench }
  const time = asOf === null ? {} : { as_of: asOf }
  const page = { version: LINK_VERSION, workbench, ...time } as const
  if (workbench === 'rotation') {
    const [earlier, later] = [addressOfSide(rotation.earlier), addressOfSide(rotation.later)]
    return { ...page, ...(earlier === null ? {} : { earlier }), ...(later === null ? {} : { later }) }
  }
  if (workbench === 'provider') {
    const issuer = addressIn(provider.issuer)
    return { ...page, ...(issuer === null ? {} : { key_source: issuer }) }
  }
  const source = addressOfKeys(session)
  return { ...page, ...(policy === null ? {} : { policy }), ...(source === null ? {} : { key_source: source }) }
}

/** The pages that something is judged on, or looked through; the others have nothing for a link to carry. */
const carrying: ReadonlySet<string> = new Set(['token', 'key-sets', 'rotation', 'policy', 'provider'])

/** Where the keys come from that a token is held against; null when they were pasted, or are an example's. */
function addressOfKeys({ keys, sources, chosen }: Pick<Session, 'keys' | 'sources' | 'chosen'>): string | null {
  const taken = sources.find(({ id }) => id === chosen)
  if (taken) return addressOfSource(taken)
  const named = addressIn(keys)
  if (named !== null || keys.trim() !== '') return named
  return sources.map(addressOfSource).findLast((address) => address !== null) ?? null
}

function addressOfSide({ text, source }: RotationSide): string | null {
  return source ? addressOfSource(source) : addressIn(text)
}

function addressOfSource(source: KeySource): string | null {
  return source.origin.kind === 'fetched' && !isOfExample(source) ? source.origin.jwks_uri : null
}

function addressIn(text: string): string | null {
  const names = readSourceText(text)
  if (names.kind === 'jwks-url' || names.kind === 'discovery-url') return names.url
  return names.kind === 'issuer' ? names.issuer : null
}
