import { useMemo, useState } from 'react'
import { silence } from '../../../core/checks/silence'
import { lintProvider } from '../../../core/provider/lint-provider'
import type { ProviderReport } from '../../../core/provider/provider-report'
import type { KeySource } from '../../../core/sources/key-source'
import { readMetadata } from '../../../core/sources/read-metadata'
import { clockNow } from '../../../platform/clock'
import { useSettled } from '../../key-sources/use-settled'
import { useSilenced } from '../../queries/config'
import { useSession } from '../../session'
import { readIssuer } from './read-issuer'
import { sourceOf } from './source-of'

/** What is given, looked through, and the loaded set that holds the issuer's keys. */
export function useReport(): { readonly report: ProviderReport; readonly source: KeySource | null } {
  const { provider, sources, asOf } = useSession()
  const silenced = useSilenced()
  const [opened] = useState(clockNow)
  const now = asOf ?? opened
  const { issuer, fetched } = provider
  const document = useSettled(provider.document)
  const config = useSettled(provider.config)
  const source = useMemo(() => sourceOf(readMetadata(document), sources), [document, sources])
  const report = useMemo(() => {
    const { asked, url } = readIssuer(issuer)
    const discoveryUrl = fetched?.url ?? url
    const loud = lintProvider({
      discovery: document,
      config,
      ...(asked === null ? {} : { issuer: asked }),
      ...(discoveryUrl === null ? {} : { discovery_url: discoveryUrl }),
      ...(fetched && fetched.before !== null ? { earlier: fetched.before } : {}),
      ...(source?.origin.kind === 'fetched' ? { jwks: source.keySet, jwks_url: source.origin.jwks_uri } : {}),
      now,
    })
    return silence(loud, silenced)
  }, [document, config, issuer, fetched, source, now, silenced])
  return { report, source }
}
