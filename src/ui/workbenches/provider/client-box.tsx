import type { ClientConfig } from '../../../core/client/client-config'
import { SectionHead } from '../../parts/section-head'
import { TextBox } from '../../parts/text-box'
import { giveProvider, useSession } from '../../session'
import { ClientForm } from './client-form'

/** What a client of the issuer is set to, as JSON and as a form of the same. */
export function ClientBox({ client }: { readonly client: ClientConfig | null }) {
  const { config } = useSession((session) => session.provider)
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="A client of it">
        <span>optional</span>
      </SectionHead>
      <TextBox
        id="client-configuration"
        label="Client configuration"
        placeholder='{"issuer": "https://id.example.com", "client_id": "…", "allowed_algs": ["RS256"]}'
        value={config}
        onChange={(text) => giveProvider({ config: text })}
        height="min-h-28 max-h-72"
      />
      <details className="group mt-2">
        <summary className="inline-flex w-fit list-none items-center gap-1 text-small text-soft hover:text-ink">
          The same as a form
          <span aria-hidden="true" className="text-code group-open:rotate-90">
            ▸
          </span>
        </summary>
        <ClientForm text={config} client={client} />
      </details>
    </section>
  )
}
