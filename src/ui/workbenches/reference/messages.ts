import { queryOptions } from '@tanstack/react-query'
import type { Check } from '../../../core/checks/define-check'
import { EXAMPLE_NOW, type Example, openExample, openProvider } from '../../../core/checks/example'
import type { Finding } from '../../../core/foundation/finding'
import { inspect } from '../../../core/inspect'
import { inspectFetch } from '../../../core/inspect-fetch'
import { textOf } from './text-of'

/** What a check says of each of its examples that it finds, as it says it in the Token workbench. */
export function messagesOf({ code, examples }: Check) {
  return queryOptions<readonly string[]>({
    queryKey: ['messages', code],
    queryFn: async () => {
      const messages: string[] = []
      for (const example of examples.flags) {
        const findings = await findingsOf(example)
        messages.push(findings.find((finding) => finding.code === code)?.message ?? '')
      }
      return messages
    },
  })
}

async function findingsOf(example: Example): Promise<readonly Finding[]> {
  const { fetch, discovery, rotation, provider, link, now = EXAMPLE_NOW } = example
  if (link) return (await import('../../../core/inspect-link')).inspectLink(link.hash)?.findings ?? []
  if (rotation) {
    const { compareKeySets } = await import('../../../core/rotation/compare-key-sets')
    return (await compareKeySets(textOf(rotation.before), textOf(rotation.after), { ...rotation, now })).findings
  }
  if (provider) {
    const { lintProvider } = await import('../../../core/provider/lint-provider')
    return lintProvider({ ...openProvider(provider), now }).findings
  }
  if (fetch) return inspectFetch(fetch).findings
  if (discovery) return inspectFetch(discovery.evidence, discovery).findings
  const { text, keys, ...context } = openExample(example)
  return (await inspect(text, keys === undefined ? context : { ...context, keys })).findings
}
