import { readSetting } from '../../core/config/read-config'
import keySetPath from '../../core/config/settings/key-set-path'
import { sitePathFor } from '../../core/sources/site-path'
import { readConfigFile } from '../../platform/config-file'

/** The way by this page's own site to a URL that the browser withholds; null when its host offers none. Asked on a click. */
export async function findSitePath(url: string): Promise<string | null> {
  const template = await readSetting((await readConfigFile()).text, keySetPath)
  return template === null ? null : new URL(sitePathFor(template, url), document.baseURI).href
}
