import { contentSecurityPolicy } from './content-security-policy.mjs'

/** What the page has no use for; `local-network` and `loopback-network` are left to it, for the key sets of an intranet. */
const denied = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
]

/**
 * The headers of every answer, said here alone: a test holds each file of hosting/ and the snippets of docs/hosting.md
 * against them.
 * @param {{ offline?: boolean }} [options]
 * @returns {Readonly<Record<string, string>>}
 */
export function responseHeaders({ offline = false } = {}) {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy({ offline })}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    // Also forbids to navigate away, which no Content-Security-Policy can (wicg.github.io/connection-allowlists).
    ...(offline && { 'Connection-Allowlist': '(response-origin)' }),
  }
}

/** How long an answer is kept: a file named after its content for ever, any other until a newer one is there. */
export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
}
