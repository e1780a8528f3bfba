import { signatureAlgorithm, signatureAlgorithms } from '../algorithms/jws'
import { countKeysFor, ID_TOKEN_ALGS, listIn, statedAlgorithms } from '../checks/published-algorithms'
import type { ProviderSubject } from '../checks/subjects'
import type { AlgorithmRow } from './provider-report'

/** Every algorithm that the metadata advertise, a published key states or the client accepts, in the order of the registry. */
export function algorithmRows({ metadata, published, client }: ProviderSubject): readonly AlgorithmRow[] {
  const advertised = listIn(metadata, ID_TOKEN_ALGS)
  const accepted = client && client.state !== 'unreadable' ? client.value.allowed_algs : null
  const stated = published ? statedAlgorithms(published.keySet) : []
  const names = [...new Set([...(advertised ?? []), ...stated, ...(accepted ?? [])])]
  return names
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((alg) => ({
      alg,
      meaning: signatureAlgorithm(alg)?.means ?? null,
      secret: signatureAlgorithm(alg)?.family === 'hmac',
      advertised: advertised && advertised.includes(alg),
      keys: published && countKeysFor(alg, published.keySet),
      accepted: accepted && accepted.includes(alg),
    }))
}

const places: ReadonlyMap<string, number> = new Map(signatureAlgorithms.map(({ name }, place) => [name, place]))

/** Names that are not in the registry come last. */
const placeOf = (alg: string) => places.get(alg) ?? places.size
