import { queryOptions, useQuery } from '@tanstack/react-query'
import { type Config, configWithout, noConfig, readConfig } from '../../core/config/read-config'
import type { Settings } from '../../core/config/settings'
import { readConfigFile } from '../../platform/config-file'

const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: async () => {
    const { text, status } = await readConfigFile()
    if (status < 200 || status > 299) return configWithout(status)
    return readConfig(text, async () => (await import('../../core/checks')).checks)
  },
  gcTime: Number.POSITIVE_INFINITY,
})

/** What the host of this page set; until that is read, and where it cannot be, the defaults. */
export function useConfig(): Config {
  return useQuery(configQuery).data ?? noConfig
}

/** One of the settings that the host made. */
export function useSetting<Name extends keyof Settings>(name: Name): Settings[Name] {
  return useConfig().settings[name]
}

/** The same, but null until it is known: for what must not be said before. */
export function useConfigIfRead(): Config | null {
  const { data, isPending } = useQuery(configQuery)
  return isPending ? null : (data ?? noConfig)
}
