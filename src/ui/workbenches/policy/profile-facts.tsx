import type { Policy } from '../../../core/policy/policy'
import { policyWords } from '../../../core/policy/policy-words'
import { profileUrls } from '../../../core/profiles/find-profiles'
import { policyOf } from '../../../core/profiles/policy-of'
import type { Fetchable, Profile, Quirk } from '../../../core/profiles/profile'
import { QuotedText } from '../../parts/quoted-text'
import { KeyAddress } from './key-address'

interface ProfileFactsProps {
  readonly profile: Profile
  readonly iss: string | null
  readonly hasPolicy: boolean
  readonly onChoose: (policy: Policy, profile: Profile) => void
}

/** What a profile says: what it demands, where the keys are, what surprises. Nothing is taken or fetched without a click. */
export function ProfileFacts({ profile, iss, hasPolicy, onChoose }: ProfileFactsProps) {
  const { title, documentation, quirks, fetchable } = profile
  const policy = policyOf(profile, iss)
  const urls = policy.issuer === undefined ? null : profileUrls(profile, policy.issuer)
  return (
    <div className="mt-2.5 grid gap-y-2.5 text-small [overflow-wrap:anywhere]">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5">
        <p className="min-w-0 grow basis-64">
          <span className="text-soft">Demands </span>
          <QuotedText text={policyWords(policy)} />.<span className="text-soft"> {yours(policy, iss)}</span>
        </p>
        <button type="button" className="plain-button" onClick={() => onChoose(policy, profile)}>
          {hasPolicy ? 'Replace the policy with this' : 'Start from this'}
        </button>
      </div>
      {urls && (
        <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 [&>dt]:text-soft">
          {urls.discovery !== null && (
            <>
              <dt>Metadata</dt>
              <KeyAddress url={urls.discovery} what="metadata" />
            </>
          )}
          {urls.jwks_uri !== null && (
            <>
              <dt>Key set</dt>
              <KeyAddress url={urls.jwks_uri} what="key set" />
            </>
          )}
          <dt>From a page</dt>
          <dd>{fetchWords[fetchable]}</dd>
        </dl>
      )}
      {quirks.length > 0 && (
        <ul aria-label={`What surprises in tokens of ${title}`} className="list-disc pl-4 marker:text-soft">
          {quirks.map((quirk) => (
            <QuirkItem key={quirk.sentence} quirk={quirk} />
          ))}
        </ul>
      )}
      {documentation !== null && (
        <p>
          <a href={documentation} target="_blank" rel="noreferrer">
            Documentation of {title}
          </a>
        </p>
      )}
    </div>
  )
}

function QuirkItem({ quirk: { sentence, source } }: { readonly quirk: Quirk }) {
  return (
    <li>
      <QuotedText text={sentence} />{' '}
      {source !== null && (
        <a
          href={source}
          target="_blank"
          rel="noreferrer"
          aria-label={`Source: ${sentence}`}
          className="text-soft underline"
        >
          source
        </a>
      )}
    </li>
  )
}

const fetchWords: Readonly<Record<Fetchable, string>> = {
  anywhere: 'Its keys can be fetched from any page (CORS).',
  listed: 'Its keys can be fetched only from origins that its administrator lists (CORS).',
  unknown: 'Whether its keys can be fetched from a page (CORS) is not known.',
}

/** What the person has to see to. */
function yours({ issuer, audiences }: Policy, iss: string | null): string {
  const missing = [issuer === undefined ? 'the issuer' : '', audiences === undefined ? 'the audience' : ''].filter(
    Boolean,
  )
  const add = missing.length === 0 ? '' : `Add ${missing.join(' and ')}, which only you know.`
  return issuer !== undefined && issuer === iss
    ? `The issuer is the token’s own: make sure that it is yours. ${add}`
    : add
}
