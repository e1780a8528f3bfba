import { checks } from '../checks'
import { unexaminedSource } from '../checks/examine-source'
import { askedIssuer, isAskedIssuer, metadataIssuer, templateIn } from '../checks/metadata-issuer'
import { hasSubject, runChecks } from '../checks/run-checks'
import { nothingInspected, type ProviderSubject } from '../checks/subjects'
import { readClientConfig } from '../client/read-client-config'
import type { Reading } from '../foundation/reading'
import type { KeySet } from '../keys/key'
import { readKeySource } from '../keys/read-key-source'
import { keySetOf } from '../read-pasted'
import { readMetadata } from '../sources/read-metadata'
import { version } from '../version'
import { algorithmRows } from './algorithm-rows'
import { layOutMetadata } from './lay-out-metadata'
import type { ProviderReport } from './provider-report'
import { summariseProvider } from './provider-summary'

/** Texts as they were given; a blank one counts as none. */
export interface ProviderInput {
  /** Seconds since the epoch. */
  readonly now: number
  /** The metadata of an issuer (OpenID Connect Discovery 1.0 §3, RFC 8414 §2). */
  readonly discovery?: string
  /** What a client of the issuer is set to. */
  readonly config?: string
  /** The keys that the issuer publishes, and the URL that they came from. */
  readonly jwks?: string | KeySet
  readonly jwks_url?: string
  /** The issuer exactly as the person states it. */
  readonly issuer?: string
  /** Where the metadata came from. */
  readonly discovery_url?: string
  /** The metadata of the same issuer as they were earlier. */
  readonly earlier?: string
}

/** Looks through an issuer's metadata, its keys, and a client of it, whichever are given. Synchronous; never throws. */
export function lintProvider(input: ProviderInput): ProviderReport {
  const { now, issuer, discovery_url: url, jwks_url: keysUrl } = input
  const text = given(input.discovery)
  const keys = readKeySource(input.jwks)
  const keySet = keySetOf(keys)
  const subject: ProviderSubject = {
    metadata: readGiven(text, readMetadata),
    before: valueOf(given(input.earlier), readMetadata),
    asked: issuer ?? null,
    url: url ?? null,
    client: readGiven(given(input.config), readClientConfig),
    published: keySet && { keySet, url: keysUrl ?? null },
  }
  const hasAny = subject.metadata !== null || subject.client !== null
  const inspected = {
    ...nothingInspected,
    provider: hasAny ? subject : null,
    'key-set': keys && unexaminedSource(keys),
  }
  const own = checks.filter((check) => hasSubject(check, inspected))
  const { findings, tally, outcomes } = runChecks(own, inspected, { now, policy: {} })
  return {
    schema: 'provider.v1',
    tool: { name: 'latchkey', version },
    now,
    ...summariseProvider(subject, findings),
    issuer: { named: metadataIssuer(subject), asked: askedIssuer(subject), identity: identityOf(subject) },
    jwks_uri: subject.metadata && subject.metadata.state !== 'unreadable' ? subject.metadata.value.jwks_uri : null,
    keys: keySet && keySet.keys.length,
    members: text === null ? [] : layOutMetadata(text),
    algorithms: algorithmRows(subject),
    client: subject.client && subject.client.state !== 'unreadable' ? subject.client.value : null,
    findings,
    tally,
    outcomes,
  }
}

/** The text without a byte order mark; null for a blank one. */
function given(text: string | undefined): string | null {
  const bare = text?.replace(/^\uFEFF/, '') ?? ''
  return bare.trim() === '' ? null : bare
}

function readGiven<T>(text: string | null, read: (text: string) => Reading<T>): Reading<T> | null {
  return text === null ? null : read(text)
}

function valueOf<T>(text: string | null, read: (text: string) => Reading<T>): T | null {
  const reading = readGiven(text, read)
  return reading && reading.state !== 'unreadable' ? reading.value : null
}

function identityOf(subject: ProviderSubject): ProviderReport['issuer']['identity'] {
  const named = metadataIssuer(subject)
  if (named !== null && templateIn(named) !== null) return 'template'
  if (named === null || askedIssuer(subject) === null) return 'not_checked'
  return isAskedIssuer(named, subject) ? 'same' : 'differs'
}
