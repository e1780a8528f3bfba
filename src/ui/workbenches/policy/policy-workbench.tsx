import { ClearButtons } from '../../key-sources/clear-buttons'
import { SectionHead } from '../../parts/section-head'
import { useProfiles } from '../../queries/profiles'
import { givePolicy, useSession } from '../../session'
import { DemandsSection } from './demands-section'
import { examplePolicy } from './example-policy'
import { keySetUrlOf } from './key-set-url'
import { PolicyForm } from './policy-form'
import { takePolicyText, usePolicyText } from './policy-state'
import { PolicyTextSection } from './policy-text'
import { ProfileSection } from './profile-section'
import { Snippets } from './snippets'

/** What a verifier demands, as a form and as text, and how the token of the Token workbench stands to it. */
export default function PolicyWorkbench() {
  const policy = useSession((session) => session.policy)
  const sources = useSession((session) => session.sources)
  const profiles = useProfiles() ?? []
  const known = usePolicyText()
  const { text, reading, formText } = known
  const flaws = reading?.state === 'flawed' ? reading.flaws : []
  const isInForce = reading === null || reading.state === 'whole'
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 border-b border-line px-3.5 py-1.5 tablet:px-5">
        <h1 className="font-semibold">What a verifier demands, beyond the signature</h1>
        <div className="ml-auto flex items-center gap-0.5">
          <ClearButtons />
        </div>
      </div>
      <div className="grid grow content-start desk:grid-cols-2">
        <div className="min-w-0 divide-y divide-line border-line max-desk:border-b">
          <ProfileSection />
          <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
            <SectionHead title="Policy">
              {text === '' ? (
                <button type="button" className="quiet-button" onClick={() => takePolicyText(examplePolicy)}>
                  Open an example
                </button>
              ) : (
                <button type="button" className="quiet-button" onClick={() => givePolicy(null)}>
                  Drop the policy
                </button>
              )}
            </SectionHead>
            {reading?.state === 'unreadable' && (
              <p className="mb-2 text-small text-fail">
                The text below cannot be read, so the form has the policy in force. What is changed here takes the place
                of the text.
              </p>
            )}
            <PolicyForm formText={formText} flaws={flaws} />
          </section>
          <PolicyTextSection {...known} />
          {policy && (
            <Snippets policy={policy} keySetUrl={keySetUrlOf(policy, sources, profiles)} isOfText={isInForce} />
          )}
        </div>
        <div className="min-w-0 divide-y divide-line border-line desk:border-l">
          <DemandsSection isOfText={isInForce} />
        </div>
      </div>
    </>
  )
}
