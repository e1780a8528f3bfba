import { useQuery } from '@tanstack/react-query'
import type { Check } from '../../../core/checks/define-check'
import type { Example } from '../../../core/checks/example'
import { hasToken } from '../../../core/lab/check-example'
import { useSession } from '../../session'
import { ExampleItem } from './example-item'
import { messagesOf } from './messages'
import { canOpenProvider } from './open-in-provider'

/** The examples that the check's own test runs: those with the finding, then those without. */
export function Examples({ check }: { readonly check: Check }) {
  const { code, examples } = check
  const { data: messages } = useQuery(messagesOf(check))
  const { token, provider, rotation } = useSession()
  const all = [...examples.flags, ...examples.passes]
  const isOfSets = all.some((example) => example.rotation)
  const isOfToken = all.some(hasToken)
  const isOfProvider = all.some((example) => example.provider && canOpenProvider(example.provider))
  const hints = [
    ...(isOfToken && token.trim() !== '' ? [replaces] : []),
    ...(isOfSets && rotation.earlier.text + rotation.later.text !== '' ? [replacesSets] : []),
    ...(isOfProvider && `${provider.document}${provider.config}`.trim() !== '' ? [replacesProvider] : []),
    ...(isOfToken || isOfSets || isOfProvider ? [] : [recorded]),
  ]
  const hint = hints.length > 0 && hints.join(' ')
  return (
    <>
      <List title="What triggers it" kind="found" code={code} examples={examples.flags} messages={messages ?? []}>
        {hint}
      </List>
      <List title="What does not trigger it" kind="passed" code={code} examples={examples.passes} messages={null} />
    </>
  )
}

const recorded =
  'These examples have no token, so they cannot be opened in the Token workbench: what was asked or given is shown.'
const replacesSets =
  'An example that is opened takes the place of the two sets, the tokens and the plan in the Rotation workbench.'
const replaces = 'An example that is opened takes the place of the token and the keys in the Token workbench.'

const replacesProvider = 'An example of an issuer takes the place of what stands in the Provider workbench.'

interface ListProps {
  readonly title: string
  readonly kind: string
  readonly code: string
  readonly examples: readonly Example[]
  /** What the check says of each, as far as it is known; null where it says nothing. */
  readonly messages: readonly string[] | null
  readonly children?: string | false
}

function List({ title, kind, code, examples, messages, children }: ListProps) {
  const items = examples.map((example, at) => ({
    example,
    name: `${kind} ${at + 1}`,
    message: messages && (messages[at] ?? ''),
  }))
  return (
    <section aria-label={title} className="not-first:mt-6">
      <h2 className="mb-2">{title}</h2>
      {children && <p className="mb-2 text-small text-soft">{children}</p>}
      <ol className="divide-y divide-line border-y border-line">
        {items.map((item) => (
          <ExampleItem key={item.name} code={code} {...item} />
        ))}
      </ol>
    </section>
  )
}
