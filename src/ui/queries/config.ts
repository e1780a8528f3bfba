import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Config } from '../../core/config/read-config'
import type { Settings } from '../../core/config/settings'
import { readConfigFile } from '../../platform/config-file'

const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: async () => {
    const [{ text, status }, { configWithout, readConfig }] = await Promise.all([
      readConfigFile(),
      import('../../core/config/read-config'),
    ])
    if (status < 200 || status > 299) return configWithout(status)
    return readConfig(text, async () => (await import('../../core/checks')).checks)
  },
  gcTime: Number.POSITIVE_INFINITY,
})

/** What the host of this page set; undefined until that is read. */
export function useConfig(): Config | undefined {
  return useQuery(configQuery).data
}

/** One of the settings that the host made; undefined until that is read. */
export function useSetting<Name extends keyof Settings>(name: Name): Settings[Name] | undefined {
  return useConfig()?.settings[name]
}

/** The codes whose findings the host of the page leaves out. */
export function useSilenced(): Settings['checks'] {
  return useSetting('checks') ?? none
}

const none: Settings['checks'] = new Set()

/** The profiles of the host's team; null until they are known, for what must not be said before. */
export function useOwnProfiles(): Settings['profiles'] | null {
  const { data, isPending } = useQuery(configQuery)
  return isPending ? null : (data?.settings.profiles ?? [])
}
