import { sitePathFor } from '../../core/sources/site-path'
import { readConfigFile } from '../../platform/config-file'

/** The way by this page's own site to a URL that the browser withholds; null when its host offers none. Asked on a click. */
export async function findSitePath(url: string): Promise<string | null> {
  const path = sitePathFor((await readConfigFile()).text, url)
  return path === null ? null : new URL(path, document.baseURI).href
}
