import type { ClientConfig } from '../../../core/client/client-config'
import { writeClientMember } from '../../../core/client/write-client-member'
import { giveProvider } from '../../session'
import { FormField } from './form-field'

interface ClientFormProps {
  readonly text: string
  /** The text, as far as it can be read; null when it cannot. */
  readonly client: ClientConfig | null
}

const fields = [
  { name: 'issuer', label: 'Issuer it trusts' },
  { name: 'client_id', label: 'Client ID' },
  { name: 'audiences', label: 'Audiences', isList: true },
  { name: 'allowed_algs', label: 'Allowed algorithms', isList: true },
  { name: 'jwks_uri', label: 'Key set URL' },
  { name: 'redirect_uris', label: 'Redirect URIs', isList: true },
] as const

/** The members of a client's configuration, each with its own field; writing in one writes it into the text. */
export function ClientForm({ text, client }: ClientFormProps) {
  const isBlank = text.trim() === ''
  if (!isBlank && client === null)
    return (
      <p role="status" className="mt-2 text-small text-fail">
        The text above cannot be read as a JSON object. Correct it, or empty it, to fill in the form.
      </p>
    )
  const write = <Name extends keyof ClientConfig>(name: Name, value: ClientConfig[Name]) => {
    const written = writeClientMember(text, name, value)
    if (written !== null) giveProvider({ config: written })
  }
  return (
    <form
      aria-label="Client configuration"
      className="mt-2 grid gap-x-5 gap-y-3 desk:grid-cols-2"
      onSubmit={(event) => event.preventDefault()}
    >
      {fields.map((field) =>
        'isList' in field ? (
          <FormField
            key={field.name}
            label={`${field.label}, one a line`}
            values={client?.[field.name] ?? []}
            isList
            onChange={(values) => write(field.name, values.length === 0 ? null : values)}
          />
        ) : (
          <FormField
            key={field.name}
            label={field.label}
            values={[client?.[field.name] ?? ''].filter((one) => one !== '')}
            isList={false}
            onChange={([value = null]) => write(field.name, value)}
          />
        ),
      )}
      <label className="flex items-baseline gap-2 text-small">
        <input
          type="checkbox"
          checked={client?.https_required ?? true}
          onChange={(event) => write('https_required', event.currentTarget.checked)}
        />
        Refuse addresses that are not https
      </label>
    </form>
  )
}
