import { reachOf } from '../core/sources/address'
import type { FetchEvidence } from '../core/sources/evidence'

/**
 * What the browser says of Local Network Access for this URL's host. Null when it does not know the permission. Not a
 * diagnosis: a page that is no secure context reads `denied` even where its requests pass.
 */
export async function localNetworkState(url: string): Promise<FetchEvidence['local_network']> {
  const own = reachOf(new URL(url).hostname) === 'loopback' ? 'loopback-network' : 'local-network'
  // Chromium 142 to 144 know one permission for both.
  for (const name of [own, 'local-network-access']) {
    try {
      return (await navigator.permissions.query({ name: name as PermissionName })).state
    } catch {
      // An unknown name is a TypeError.
    }
  }
  return null
}
