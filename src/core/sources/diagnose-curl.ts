import { quote } from '../foundation/wording'
import { type Cause, certainly, type Diagnosis } from './diagnosis'
import type { Answer } from './evidence'

/** What curl said: it names the cause, so it is certain, seen from where curl ran. Codes are those of curl(1), EXIT CODES. */
export function diagnoseCurl({ code, message }: Answer & { readonly kind: 'curl_error' }, host: string): Diagnosis {
  const { cause, means, person, operator = null } = errors.get(code) ?? other
  return certainly(cause, `Curl ${means.replace('HOST', () => host)}: ${quote(message)}.`, person, operator)
}

interface CurlWords {
  readonly cause: Cause
  /** Half a sentence after “curl”; HOST stands for the host. */
  readonly means: string
  readonly person: string
  readonly operator?: string
}

const other: CurlWords = {
  cause: 'curl_error',
  means: 'failed to fetch from HOST',
  person: 'Read what curl says, and run the line again.',
}

const certificate: CurlWords = {
  cause: 'unreachable',
  means: 'reached HOST and does not trust its certificate',
  person: 'If a company’s own authority signed it, give its certificate to curl with --cacert; verifiers need it too.',
  operator: 'Send the whole chain of the certificate, for the right name, and renew it before it expires.',
}

const tls: CurlWords = {
  cause: 'unreachable',
  means: 'reached HOST and could not agree with it on TLS',
  person: 'Look whether the port speaks https, and whether a proxy stands in between.',
}

const connection: CurlWords = {
  cause: 'unreachable',
  means: 'lost the connection to HOST',
  person: 'Run it again; a proxy or a firewall may end such connections.',
}

const errors: ReadonlyMap<number, CurlWords> = new Map<number, CurlWords>([
  [
    5,
    { cause: 'unreachable', means: 'could not resolve the name of the proxy', person: 'Look at the proxy settings.' },
  ],
  [
    6,
    {
      cause: 'unreachable',
      means: 'could not resolve the name HOST',
      person: 'Look at the spelling of the host, and whether its name is known only inside another network or VPN.',
    },
  ],
  [
    7,
    {
      cause: 'unreachable',
      means: 'could not connect to HOST',
      person: 'Look at the port, and whether the server runs and a firewall lets you through.',
    },
  ],
  [18, { ...connection, cause: 'cut', means: 'got only a part of the answer of HOST' }],
  [
    28,
    {
      cause: 'timed_out',
      means: 'waited for HOST in vain',
      person: 'Run it again, or look whether a firewall drops the packets.',
      operator: 'Look whether the server answers, and how fast.',
    },
  ],
  [35, tls],
  [47, { ...other, means: 'was sent from one redirect to the next by HOST' }],
  [51, certificate],
  [52, { ...connection, means: 'got an empty answer from HOST' }],
  [55, connection],
  [56, connection],
  [58, tls],
  [59, tls],
  [60, certificate],
  [77, { ...certificate, means: 'could not read its own list of certificate authorities' }],
  [83, certificate],
  [92, connection],
  [95, connection],
])
