import { isMixedContent, reachOf } from '../core/sources/address'
import { localNetworkState } from './local-network'

/**
 * Whether the browser is certain to refuse this URL as mixed content. A private address is not certain where the browser
 * knows Local Network Access: it may ask the person, and then let plain http through.
 */
export async function isSurelyMixedContent(url: string): Promise<boolean> {
  const target = new URL(url)
  if (!isMixedContent(target, location)) return false
  const { hostname } = target
  // Local by its spelling, as the browser sees it before it resolves a name.
  const isLocal = reachOf(hostname) === 'private' && /^[\d.]+$|^\[|\.local\.?$/.test(hostname)
  return !isLocal || (await localNetworkState(url)) === null
}
