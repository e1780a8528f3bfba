import type { Page } from 'playwright/test'

/** The Provider workbench, by the names that a person and a screen reader find. */
export function providerPage(page: Page) {
  const members = page.getByRole('table', { name: 'Metadata', exact: true })
  const rowOf = (name: string) =>
    members.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  const findings = page.getByRole('list', { name: 'Findings' })
  return {
    issuer: page.getByRole('textbox', { name: 'Issuer', exact: true }),
    document: page.getByRole('textbox', { name: 'Discovery document', exact: true }),
    client: page.getByRole('textbox', { name: 'Client configuration', exact: true }),
    fetchMetadata: page.getByRole('button', { name: 'Fetch metadata' }),
    fetchKeys: page.getByRole('button', { name: 'Fetch the key set' }),
    outcome: page.getByRole('region', { name: 'Provider' }),
    algorithms: page.getByRole('table', { name: 'Signature algorithms' }),
    requests: page.getByRole('list', { name: 'Requests made' }),
    findings,
    finding: (code: string) => findings.getByRole('listitem').filter({ has: page.getByText(code, { exact: true }) }),
    rowOf,
  }
}

/** Metadata that nothing speaks against. */
export const sound = {
  issuer: 'https://id.acme.example',
  authorization_endpoint: 'https://id.acme.example/authorize',
  token_endpoint: 'https://id.acme.example/token',
  jwks_uri: 'https://id.acme.example/jwks',
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
}
