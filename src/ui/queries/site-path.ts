import { queryOptions } from '@tanstack/react-query'
import { sitePathFor } from '../../core/sources/site-path'
import { readConfigFile } from '../../platform/config-file'

/** The way by this page's own site to a URL that the browser withholds; null when its host offers none. */
export function sitePathOf(url: string, wanted: boolean) {
  return queryOptions<string | null>({
    queryKey: ['site-path', url],
    queryFn: async () => {
      const path = sitePathFor(await readConfigFile(), url)
      return path === null ? null : new URL(path, document.baseURI).href
    },
    enabled: wanted,
  })
}
