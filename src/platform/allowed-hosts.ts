import { readSetting } from '../core/config/read-config'
import allowedHosts from '../core/config/settings/allowed-hosts'
import { isAtOneOf } from '../core/sources/host-list'
import { readConfigFile } from './config-file'

/** The hosts that whoever hosts this page lets it ask, each as a policy names it; null where any may be asked. */
export async function readAllowedHosts(): Promise<readonly string[] | null> {
  return readSetting((await readConfigFile()).text, allowedHosts)
}

/** Whether a URL may be asked: the list allows its host, or it is on the page's own site. */
export function mayBeAsked(allowed: readonly string[] | null, url: string): boolean {
  if (allowed === null) return true
  const target = new URL(url)
  return target.origin === self.origin || isAtOneOf(allowed, target)
}
