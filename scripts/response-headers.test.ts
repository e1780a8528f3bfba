import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.mjs'
import { caching, responseHeaders } from './response-headers.mjs'
import { root } from './run.mjs'

const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** What a line of each kind of file adds to an answer. */
const adding = {
  nginx: /^add_header (\S+) "([^"]*)" always;$/gm,
  caddy: /^\t(\S+) "([^"]*)"$/gm,
  apache: /^ +Header always set (\S+) "([^"]*)"$/gm,
  iis: /<add name="([^"]+)" value="([^"]*)" \/>/g,
}

function added(text: string, how: RegExp): Record<string, string> {
  return Object.fromEntries([...text.matchAll(how)].map(([, name = '', value = '']) => [name, value]))
}

describe('the shipped configuration sends the headers, all of them and no others', () => {
  test.each([
    ['hosting/nginx/latchkey-headers.conf', adding.nginx, {}],
    ['hosting/nginx/latchkey-headers-offline.conf', adding.nginx, { offline: true }],
    ['hosting/caddy/latchkey-headers.caddy', adding.caddy, {}],
    ['hosting/caddy/latchkey-headers-offline.caddy', adding.caddy, { offline: true }],
  ])('%s', (file, how, options) => expect(added(read(file), how)).toEqual(responseHeaders(options)))

  test('the snippets of docs/hosting.md', () => {
    const text = read('docs/hosting.md')
    const block = (language: string) => text.split(`\n\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? ''
    expect(added(block('apache'), adding.apache)).toEqual(responseHeaders())
    expect(added(block('xml'), adding.iis)).toEqual(responseHeaders())
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = JSON.parse(block('json')) as CloudFront
    expect({
      'Content-Security-Policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
      'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy,
      ...(security.ContentTypeOptions.Override && { 'X-Content-Type-Options': 'nosniff' }),
      ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
    }).toEqual(responseHeaders())
    expect(custom.Quantity).toBe(custom.Items.length)
    for (const value of Object.values(caching)) expect(text.split(value).length).toBeGreaterThan(2)
  })

  test.each(['nginx/latchkey-files.conf', 'caddy/latchkey-files.caddy'])('%s caches as it should', (file) => {
    for (const value of Object.values(caching)) expect(read(`hosting/${file}`)).toContain(`"${value}"`)
  })
})

test('the policy lets nothing run but the page’s own files, and the offline one lets nothing be sent', () => {
  const hashes = { script: 'sha256-a', style: 'sha256-b' }
  for (const policy of [
    contentSecurityPolicy(),
    contentSecurityPolicy({ offline: true }),
    contentSecurityPolicy({ inline: hashes }),
  ]) {
    expect(policy).not.toMatch(/unsafe|\*(?!;|$| |:)/)
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).toContain("require-trusted-types-for 'script'")
  }
  expect(contentSecurityPolicy({ offline: true })).toContain("; connect-src 'none';")
})

interface CloudFront {
  readonly SecurityHeadersConfig: {
    readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: string }
    readonly ReferrerPolicy: { readonly ReferrerPolicy: string }
    readonly ContentTypeOptions: { readonly Override: boolean }
  }
  readonly CustomHeadersConfig: {
    readonly Quantity: number
    readonly Items: readonly { readonly Header: string; readonly Value: string }[]
  }
}
