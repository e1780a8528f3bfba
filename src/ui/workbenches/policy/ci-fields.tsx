import type { Flaw } from '../../../core/foundation/reading'
import { ChoiceField } from './choice-field'
import { fieldText } from './field-text'
import { PolicyField } from './policy-field'
import { takeMember } from './policy-state'

interface CiFieldsProps {
  readonly formText: string
  readonly flaws: readonly Flaw[]
}

const REF_HINT = '“main” and “refs/heads/main” are the same wish; a tag is “refs/tags/v1”.'

/** Which job of which CI may come in: the fields of the provider that was chosen. */
export function CiFields({ formText, flaws }: CiFieldsProps) {
  const given = { formText, flaws }
  const provider = fieldText(formText, ['ci', 'provider'], 'text')
  const choose = (chosen: string) => {
    // What both can be asked for stays.
    const ref = fieldText(formText, ['ci', 'expected_ref'], 'text')
    const ci = chosen === '' ? undefined : { provider: chosen, ...(ref === '' ? {} : { expected_ref: ref }) }
    takeMember(formText, ['ci'], ci)
  }
  return (
    <fieldset className="mt-3 min-w-0 border-t border-line pt-3">
      <legend className="sr-only">The job of a CI</legend>
      <div className="grid gap-x-5 gap-y-2 tablet:grid-cols-2">
        <ChoiceField
          label="Job of a CI"
          path={['ci', 'provider']}
          hint="The token must be of a job there, by the whole of its iss."
          choices={[
            ['', 'Not asked'],
            ['github', 'GitHub Actions'],
            ['gitlab', 'GitLab CI'],
          ]}
          onChoose={choose}
          {...given}
        />
        {provider === 'github' && (
          <>
            <PolicyField
              label="Repository"
              kind="text"
              path={['ci', 'expected_repository']}
              hint="As “owner/name”, compared with repository; case does not count."
              {...given}
            />
            <PolicyField label="Ref" kind="text" path={['ci', 'expected_ref']} hint={REF_HINT} {...given} />
            <PolicyField
              label="Environment"
              kind="text"
              path={['ci', 'expected_environment']}
              hint="The environment that the job deploys to."
              {...given}
            />
            <PolicyField
              label="Workflow"
              kind="text"
              path={['ci', 'expected_workflow']}
              hint="Its file, as “release.yml”, with or without “@” and a ref."
              {...given}
            />
          </>
        )}
        {provider === 'gitlab' && (
          <>
            <PolicyField
              label="Project"
              kind="text"
              path={['ci', 'expected_project_path']}
              hint="As “group/project”, compared with project_path."
              {...given}
            />
            <PolicyField label="Ref" kind="text" path={['ci', 'expected_ref']} hint={REF_HINT} {...given} />
            <ChoiceField
              label="Protection of the ref"
              path={['ci', 'expected_ref_protected']}
              hint="A protected ref is one that only some people may push to."
              choices={[
                ['', 'Not asked'],
                ['true', 'Protected'],
                ['false', 'Not protected'],
              ]}
              onChoose={(chosen) =>
                takeMember(formText, ['ci', 'expected_ref_protected'], chosen === '' ? undefined : chosen === 'true')
              }
              {...given}
            />
          </>
        )}
      </div>
    </fieldset>
  )
}
