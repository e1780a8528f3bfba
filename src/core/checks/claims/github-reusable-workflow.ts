import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { ciToken } from '../../policy/ci-token'
import { readWorkflowRef } from '../../policy/ci-workflow'
import { isSameName } from '../../policy/github-name'
import { githubExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

export default defineCheck({
  code: 'GITHUB_REUSABLE_WORKFLOW',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'Another repository defines the job',
  why: 'The repository is the one that started the workflow; what the job does stands in the reusable workflow, at the ref in job_workflow_ref.',
  fix: { verifier: 'Demand job_workflow_ref, with its ref, where the steps of the job are what you trust.' },
  cites: [
    'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-with-reusable-workflows',
  ],
  *look({ claims }) {
    if (ciToken(claims)?.provider !== 'github') return
    const workflow = stringMember(claims, 'job_workflow_ref')
    const repository = stringMember(claims, 'repository')
    const defined = workflow === undefined ? null : readWorkflowRef(workflow)
    if (workflow === undefined || repository === undefined || !defined) return
    if (!isSameName(repository, defined.repository))
      yield { at: inPayload('job_workflow_ref'), facts: { workflow, repository } }
  },
  says: ({ workflow, repository }) =>
    `The job of ${quote(repository)} is defined by ${quote(workflow)}; expected only where you trust both.`,
  examples: {
    flags: [
      githubExample({ job_workflow_ref: 'octo-org/octo-automation/.github/workflows/deploy.yml@refs/heads/main' }),
    ],
    passes: [githubExample(), githubExample({ repository: 'Octo-Org/octo-repo' })],
  },
})
