import { useId, useState } from 'react'
import { quote } from '../../../core/foundation/wording'
import type { Policy } from '../../../core/policy/policy'
import { findProfiles } from '../../../core/profiles/find-profiles'
import type { Profile } from '../../../core/profiles/profile'
import { QuotedText } from '../../parts/quoted-text'
import { SectionHead } from '../../parts/section-head'
import { useProfiles } from '../../queries/profiles'
import { ProfileFacts } from './profile-facts'

interface ProfileChoiceProps {
  /** The issuer that the token names; null without one. */
  readonly iss: string | null
  /** Whether a policy is in force, which choosing a profile takes the place of. */
  readonly hasPolicy: boolean
  readonly onChoose: (policy: Policy, profile: Profile) => void
}

/** What is known of issuers, to start a policy from. Those that the token’s issuer suggests come first. */
export function ProfileChoice({ iss, ...facts }: ProfileChoiceProps) {
  const profiles = useProfiles() ?? []
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const suggested = iss === null ? [] : findProfiles(iss, profiles).map(({ profile }) => profile)
  const others = profiles.filter((one) => !suggested.includes(one))
  // Until the person chooses, what the token suggests is shown; nothing of it is in force.
  const profile = profiles.find(({ name }) => name === chosen) ?? (chosen === null ? suggested[0] : undefined)
  return (
    <section aria-label="Profile" className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Start from a profile">
        <label className="flex items-center gap-1.5">
          Profile
          <select
            aria-describedby={`${id}-why`}
            className="max-w-60 rounded-md border border-edge bg-raised px-1.5 py-0.5 text-ink"
            value={profile?.name ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">None</option>
            {suggested.length > 0 && <Options label="Suggested by the token’s issuer" profiles={suggested} />}
            <Options label={suggested.length > 0 ? 'Others' : 'All'} profiles={others} />
          </select>
        </label>
      </SectionHead>
      <p id={`${id}-why`} className="text-small [overflow-wrap:anywhere] text-soft">
        <QuotedText text={whyWords(iss, suggested)} />
      </p>
      {profile && <ProfileFacts key={profile.name} profile={profile} iss={iss} {...facts} />}
    </section>
  )
}

function Options({ label, profiles }: { readonly label: string; readonly profiles: readonly Profile[] }) {
  return (
    <optgroup label={label}>
      {profiles.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </optgroup>
  )
}

function whyWords(iss: string | null, suggested: readonly Profile[]): string {
  if (iss === null) return 'What is known of an issuer’s tokens, and where its keys are. A token suggests its own.'
  const [first] = suggested
  return first
    ? `The token’s issuer, ${quote(iss)}, is written as those of ${first.title} are. That alone is no reason to trust it.`
    : `The token’s issuer, ${quote(iss)}, fits no profile; a server under a domain of its own may still be of one.`
}
