import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import type { Beside } from '../beside/beside'
import type { Comparison as BesideComparison } from '../beside/evaluate-beside'
import type { ClientConfig } from '../client/client-config'
import type { Comparison } from '../comparison/comparison'
import type { JsonObject } from '../foundation/json-node'
import type { Flaw, Reading } from '../foundation/reading'
import type { FoundToken } from '../intake/found-token'
import type { Defect } from '../keys/examination'
import type { KeySet } from '../keys/key'
import type { Link } from '../link/link'
import type { PolicyEvaluation } from '../policy/evaluate-policy'
import type { Policy } from '../policy/policy'
import type { RecognisedKind } from '../policy/token-kind'
import type { Profile } from '../profiles/profile'
import type { Diagnosis } from '../sources/diagnosis'
import type { FetchEvidence } from '../sources/evidence'
import type { KeySource, SourceContext } from '../sources/key-source'
import type { Metadata } from '../sources/metadata'
import type { Token } from '../token/token'
import type { Lookup } from '../verify/look-up-key'
import type { Proof } from '../verify/proof'

/** A new kind of thing to check is a new row here and a folder of its own. */
export interface Subjects {
  /** The token as pasted and read, whatever its form. */
  readonly token: TokenSubject
  /** The claims of a token whose payload is a JSON object. */
  readonly claims: ClaimsSubject
  /** A key source, read or not. */
  readonly 'key-set': KeySetSubject
  /** A token that is signed, or claims to be, held against the keys there are; none are needed to ask what its algorithm is. */
  readonly lookup: LookupSubject
  /** One request for a key set or for metadata, and what came of it. */
  readonly fetch: FetchSubject
  /** The metadata of an issuer, asked for. */
  readonly discovery: DiscoverySubject
  /** Two key sets held against each other, and tokens looked up in both. */
  readonly rotation: Comparison
  /** The metadata of an issuer as a text, with what a client of it is set to and the keys that it publishes. */
  readonly provider: ProviderSubject
  /** A shared link, with the profiles that there are. */
  readonly link: LinkSubject
}
export type SubjectName = keyof Subjects

export interface TokenSubject {
  readonly token: Token
  /** How it was found in the pasted text; null when no token was found there. */
  readonly found: FoundToken | null
  /** The protected header as an object, or null. */
  readonly header: JsonObject | null
  readonly alg: string | null
  readonly kid: string | null
  readonly algorithm: SignatureAlgorithm | null
}

export interface ClaimsSubject extends TokenSubject {
  readonly claims: JsonObject
  readonly evaluation: PolicyEvaluation
  /** The token held against what stood beside it; empty when nothing was given. */
  readonly beside: readonly BesideComparison[]
  /** What it is taken for: as the person says, else as it looks. Null where nothing tells. */
  readonly kind: RecognisedKind | null
}

export interface KeySetSubject {
  /** Null when nothing could be read. */
  readonly keySet: KeySet | null
  readonly flaws: readonly Flaw[]
  /** What the examination of the keys found; null until it was made. */
  readonly defects: readonly Defect[] | null
}

export interface LookupSubject extends TokenSubject {
  /** Null when the payload is no JSON object. */
  readonly claims: JsonObject | null
  /** Null without keys, and until they have been tried; the lookup is then `NOT_LOOKED_UP`. */
  readonly keySet: KeySet | null
  readonly lookup: Lookup
  /** What would make a signature verify that verifies under no key as it stands. */
  readonly proofs: readonly Proof[]
  /** The token held against every other set that is loaded, as far as it was tried there. */
  readonly elsewhere: readonly Elsewhere[]
  /** Where the keys come from and what else is loaded; null when that is not known, as for a text. */
  readonly source: SourceContext | null
}

/** A token held against a set that its verifier does not look into: tells where it belongs, never that it is good. */
export interface Elsewhere {
  readonly source: KeySource
  readonly lookup: Lookup
}

export interface FetchSubject {
  readonly evidence: FetchEvidence
  readonly diagnosis: Diagnosis
  /** Null when no whole answer with a good status came, or when it was not asked for metadata. */
  readonly metadata: Reading<Metadata> | null
}

export interface DiscoverySubject extends FetchSubject {
  /** The issuer exactly as the person or the token states it; null when only a URL or a host was given. */
  readonly asked: string | null
  /** The requests before this one for the same issuer, at its other well-known URLs; all of them failed. */
  readonly earlier: readonly FetchEvidence[]
}

export interface ProviderSubject {
  /** Null when none was given. */
  readonly metadata: Reading<Metadata> | null
  /** The metadata of the same issuer as they were earlier; null when that is not known. */
  readonly before: Metadata | null
  /** The issuer exactly as the person states it; null when none was stated. */
  readonly asked: string | null
  /** Where the metadata came from; null when they were pasted. */
  readonly url: string | null
  /** What a client of the issuer is set to; null when none was given. */
  readonly client: Reading<ClientConfig> | null
  /** The keys that the issuer publishes, and where they came from; null when they are not known. */
  readonly published: { readonly keySet: KeySet; readonly url: string | null } | null
}

export interface LinkSubject {
  readonly reading: Reading<Link>
  readonly profiles: readonly Profile[]
}

/** Everything that one inspection can check; null where there is nothing of the kind. */
export type Inspected = { readonly [S in SubjectName]: Subjects[S] | null }

/** What an inspection of one kind starts from. */
export const nothingInspected = {
  token: null,
  claims: null,
  'key-set': null,
  lookup: null,
  fetch: null,
  discovery: null,
  rotation: null,
  provider: null,
  link: null,
} as const satisfies Inspected

export interface CheckContext {
  /** Seconds since the epoch. */
  readonly now: number
  readonly policy: Policy
  /** What stood beside the token where it was sent. */
  readonly beside?: Beside
  /** False where the page has no WebCrypto, being no secure context. */
  readonly webcrypto?: boolean
}
