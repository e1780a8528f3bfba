import { quote } from '../foundation/wording'
import { isLocalBySpelling, isLoopback, isMixedContent, webUrl } from './address'
import { certainly, type Diagnosis, perhaps } from './diagnosis'
import type { FetchEvidence } from './evidence'
import { hostOf, isFromElsewhere } from './places'

/**
 * The one error that a browser gives for everything. What is certain by the URL, by the browser or by the probe is told;
 * for the rest the causes that remain are named, and none is asserted.
 */
export function diagnoseFailure(evidence: FetchEvidence): Diagnosis {
  const { answer, page, probe } = evidence
  if (answer.kind === 'network_error' && answer.name === 'URLNotFetchable') return notFetchable(evidence.url)
  const host = hostOf(evidence.url)
  const url = webUrl(evidence.url)
  if (probe === 'answered') return withheld(host)
  const mixed = url !== null && isMixedContent(url, page)
  // A browser that knows the permission for the local network lets plain http through once it is given.
  if (mixed && !(isLocalBySpelling(url.hostname) && evidence.local_network !== null)) return mixedContent(host)
  if (!page.online && !(url && isLoopback(url.hostname)))
    return certainly(
      'offline',
      `The browser says that this device is offline, so ${host} could not be asked.`,
      'Connect to the network and fetch again, or paste the keys.',
    )
  const permission = permissionOf(evidence)
  if (permission !== null) return { ...localNetwork(evidence, host, permission), offers_probe: probe === null }
  const plain = plainHttpNote(evidence)
  if (probe === 'failed')
    return perhaps(
      'unreachable',
      `Neither an ordinary request to ${host} nor one without CORS came through. The server cannot be reached from here, or it refuses to be embedded by other sites (Cross-Origin-Resource-Policy), or it redirects in a circle, or its certificate, its name, a proxy or an extension is in the way; a browser does not say which.${plain}`,
      'Run the curl line: it names the cause. Then paste its answer here.',
      'If curl succeeds from the same network, allow this page’s origin with CORS, and let the keys be embedded cross-origin.',
    )
  return {
    ...perhaps(
      'unknown',
      `The request to ${host} failed, and a browser does not tell a page why: the server may have answered without the CORS header that lets this page read it, or it may not have been reached at all.${plain}`,
      probe === null
        ? 'Let Latchkey ask once more without CORS: that tells whether the server answers, though not what. It is a second request to the same server. Or run the curl line, which names the cause.'
        : 'Run the curl line, which names the cause, and paste its answer here.',
      CORS_ADVICE,
    ),
    offers_probe: probe === null,
  }
}

function notFetchable(url: string): Diagnosis {
  return certainly(
    'not_fetchable',
    `Nothing was sent: ${quote(url.replace(/\/\/[^/@]*@/, '//…@'))} is no address that a page can fetch; expected an https URL without user name and password.`,
    'Give the address of the key set itself, or paste the keys.',
    'Publish a plain https URL as jwks_uri.',
  )
}

export function mixedContent(host: string): Diagnosis {
  return certainly(
    'mixed_content',
    `Nothing was sent to ${host}: this page came over https, and a browser does not let it ask over http.`,
    'Use the https address, or run the curl line and paste its answer.',
    'Serve metadata and keys over https, as verifiers require.',
  )
}

export const PERMISSION_ADVICE =
  'If the browser asked whether this page may reach the local network, answer it and fetch again.'

const CORS_ADVICE =
  'Send Access-Control-Allow-Origin: * with metadata and keys, errors included: they are public, and verifiers in browsers need it.'

/** Of plain http that a page over https may ask in some browsers only; '' for all else. */
function plainHttpNote({ url, page }: FetchEvidence): string {
  const target = webUrl(url)
  if (target?.protocol !== 'http:' || page.protocol !== 'https:') return ''
  return isLoopback(target.hostname)
    ? ' Safari also refuses http on this machine to a page that came over https.'
    : ' The address is http and this page came over https: a browser lets that through in a local network only, with its permission.'
}

function withheld(host: string): Diagnosis {
  return certainly(
    'cors',
    `The server ${host} answered, and the browser withheld the answer from this page: its CORS header (Access-Control-Allow-Origin) is missing or wrong, or it is an error or a redirect without one. A browser does not say which.`,
    'Nothing is wrong with your token for that: verifiers on servers need no CORS. Run the curl line and paste its answer.',
    CORS_ADVICE,
  )
}

/** What the browser says of its permission for the local network; null where that cannot be the cause. */
function permissionOf(evidence: FetchEvidence): string | null {
  if (!isFromElsewhere(evidence) || evidence.local_network === 'granted') return null
  // A page that came over http is always told “denied”, also where requests go through.
  if (evidence.page.protocol === 'http:')
    return 'A page that itself came over http is not even asked about: some browsers refuse it the local network altogether.'
  if (evidence.local_network === 'denied') return 'The browser says that this permission is denied.'
  if (evidence.local_network === 'prompt') return 'The browser says that this permission has not been given yet.'
  return 'This browser does not say whether the permission is given.'
}

function localNetwork(evidence: FetchEvidence, host: string, permission: string): Diagnosis {
  const tried = evidence.probe === 'failed' ? ', and one without CORS too' : ''
  return perhaps(
    'local_network',
    `The request to ${host} failed${tried}. The host is on this machine or in a local network and this page is not, so the browser may have stopped it for want of the permission for the local network. ${permission} It may as well be CORS, or the server may not be running.${plainHttpNote(evidence)}`,
    `${PERMISSION_ADVICE} Otherwise allow it in the browser’s settings for this site, host this page inside the network, or run the curl line.`,
    CORS_ADVICE,
  )
}
