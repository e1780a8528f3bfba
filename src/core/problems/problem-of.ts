import type { Beside } from '../beside/beside'
import type { Check } from '../checks/define-check'
import {
  type Example,
  type ExampleLink,
  type ExampleRotation,
  type OpenedProvider,
  openExample,
  openProvider,
} from '../checks/example'
import type { ExampleSource } from '../checks/example-source'
import type { SubjectName } from '../checks/subjects'
import type { Severity } from '../foundation/finding'
import { firstSentence } from '../foundation/wording'
import type { Policy } from '../policy/policy'
import type { FetchEvidence } from '../sources/evidence'

/**
 * What a code means, for another program to point at or to show. Published as `problems/<CODE>.json` of the built page; its
 * JSON Schema is `public/schemas/problem.v1.json`.
 */
export interface Problem {
  readonly schema: 'problem.v1'
  /** A URI reference, relative to the page. */
  readonly id: string
  readonly code: string
  /** The present name of the code, where this one is a former. */
  readonly renamed_to?: string
  readonly title: string
  readonly summary: string
  readonly description: string
  /** What is looked at. */
  readonly category: SubjectName
  readonly severity: Severity
  readonly refuses: boolean
  readonly guidance: Guidance
  /** Where the page explains it, relative to this file. */
  readonly documented_by: string
  readonly specified_by: readonly string[]
  readonly formerly: readonly string[]
  readonly examples: readonly ProblemExample[]
}

/** Null for whoever cannot act. */
interface Guidance {
  /** Whether the same token, or the same request, can do better on another try; `retry` says when. */
  readonly retryable: boolean
  readonly retry: string | null
  readonly caller_action: string | null
  /** Of whoever signs the tokens and publishes the keys. */
  readonly operator_action: string | null
  readonly verifier_action: string | null
}

/** What the reference opens: the texts of the two boxes, a recorded request, two key sets to compare, or an issuer's metadata. */
interface ProblemExample {
  readonly finds: boolean
  readonly token: string | null
  readonly keys: string | null
  readonly policy: Policy
  /** The time to judge as of, in seconds since the epoch. */
  readonly now: number
  /** What stood beside the token where it was sent. */
  readonly beside?: Beside
  /** Where the keys come from and what else is loaded. */
  readonly source?: ExampleSource
  /** False where it is shown by a page without WebCrypto alone. */
  readonly webcrypto?: false
  readonly request?: FetchEvidence
  /** The sets as texts, and what is known of them. */
  readonly rotation?: ExampleRotation & { readonly before: string; readonly after: string }
  /** The texts of an issuer's metadata and of a client's configuration, and what is known of them. */
  readonly provider?: OpenedProvider
  /** A shared link: the fragment of its address. */
  readonly link?: ExampleLink
}

/** The problem that a check looks for; under a former name, that of the check as it is now called. */
export function problemOf(check: Check, code: string = check.code): Problem {
  const { fix, why, examples, retry = null } = check
  return {
    schema: 'problem.v1',
    id: `problems/${code}.json`,
    code,
    ...(code === check.code ? {} : { renamed_to: check.code }),
    title: check.title,
    summary: firstSentence(why).lead,
    description: why,
    category: check.subject,
    severity: check.severity,
    refuses: check.refuses,
    guidance: {
      retryable: retry !== null,
      retry,
      caller_action: fix.caller ?? null,
      operator_action: fix.issuer ?? null,
      verifier_action: fix.verifier ?? null,
    },
    documented_by: `../#/reference/${check.code}`,
    specified_by: check.cites,
    formerly: check.formerly ?? [],
    examples: [
      ...examples.flags.map((example) => exampleOf(example, true)),
      ...examples.passes.map((example) => exampleOf(example, false)),
    ],
  }
}

function exampleOf(example: Example, finds: boolean): ProblemExample {
  const request = example.fetch ?? example.discovery?.evidence
  const { text, keys, policy, now } = openExample(example)
  if (request) return { finds, token: null, keys: request.url, policy, now: request.at, request }
  const { source, beside, webcrypto, rotation, provider, link } = example
  if (link) return { finds, token: null, keys: null, policy, now, link }
  if (provider) return { finds, token: null, keys: null, policy, now, provider: openProvider(provider) }
  if (rotation) {
    const sets = { before: textOf(rotation.before), after: textOf(rotation.after) }
    return { finds, token: null, keys: null, policy, now, rotation: { ...rotation, ...sets } }
  }
  const more = {
    ...(beside ? { beside } : {}),
    ...(source ? { source } : {}),
    ...(webcrypto === false ? { webcrypto } : {}),
  }
  return { finds, token: text, keys: keys ?? null, policy, now, ...more }
}

const textOf = (set: object | string) => (typeof set === 'string' ? set : JSON.stringify(set))
