import type { Flaw } from '../../../core/foundation/reading'
import { DEFAULT_CLOCK_SKEW } from '../../../core/policy/policy'
import { CiFields } from './ci-fields'
import { PolicyField } from './policy-field'

interface PolicyFormProps {
  /** The text of the policy that is edited. */
  readonly formText: string
  readonly flaws: readonly Flaw[]
}

/** The policy, a field for each member. What is left empty is not demanded. */
export function PolicyForm({ formText, flaws }: PolicyFormProps) {
  const given = { formText, flaws }
  return (
    <form aria-label="Policy" onSubmit={(event) => event.preventDefault()}>
      <div className="grid gap-x-5 gap-y-2 tablet:grid-cols-2">
        <PolicyField
          label="Issuer"
          kind="text"
          path={['issuer']}
          hint="Compared with iss, character by character."
          placeholder="https://id.example"
          {...given}
        />
        <PolicyField
          label="Allowed algorithms"
          kind="words"
          path={['allowed_algs']}
          hint="“none” is refused whatever stands here."
          placeholder="RS256 ES256"
          {...given}
        />
        <PolicyField
          label="Audiences"
          kind="lines"
          path={['audiences']}
          hint="One a line; the token must name one of them in aud."
          {...given}
        />
        <PolicyField
          label="Required claims"
          kind="lines"
          path={['required_claims']}
          hint="One a line; all must be there, and not null."
          {...given}
        />
        <PolicyField
          label="Required scopes"
          kind="words"
          path={['required_scopes']}
          hint="All of them must be in scope or scp."
          placeholder="orders:read"
          {...given}
        />
        <PolicyField
          label="typ"
          kind="text"
          path={['typ']}
          hint="As “at+jwt”; with or without “application/”."
          {...given}
        />
        <PolicyField
          label="Clock skew, in seconds"
          kind="number"
          path={['clock_skew_seconds']}
          hint="How far the clocks may differ."
          placeholder={String(DEFAULT_CLOCK_SKEW)}
          {...given}
        />
        <PolicyField
          label="Greatest age, in seconds"
          kind="number"
          path={['max_token_age_seconds']}
          hint="How long after iat the token is still good."
          {...given}
        />
      </div>
      <CiFields {...given} />
    </form>
  )
}
