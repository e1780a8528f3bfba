import { HOST_PATTERN, hostSource } from '../../sources/host-list'
import { found, type Setting } from '../setting'

/**
 * The hosts that the page may ask beside its own site, each as a policy names it; null for any. What is wrong in the list
 * is left out, and where there is no list to be read none may be asked: a fault never opens what its host meant to close.
 */
const allowedHosts: Setting<'allowed_hosts', readonly string[] | null> = {
  name: 'allowed_hosts',
  unset: null,
  schema: {
    description:
      'The hosts that may be asked for keys and metadata, beside the site of the page: "id.acme.example", "*.acme.example" for the hosts below it, or with scheme and port. Without a scheme https is meant. The page shows the list, asks no other host, follows no redirect, and prints the connect-src to use. An empty list lets it ask none.',
    type: 'array',
    items: { type: 'string', pattern: HOST_PATTERN },
    examples: [['id.acme.example', '*.login.acme.example', 'http://localhost:*']],
  },
  read(value) {
    if (value.type !== 'array') {
      const expected = 'expected a list of hosts such as ["id.acme.example"]; until it is one, no host is asked'
      return { value: [], faults: [{ member: 'allowed_hosts', message: `It is ${found(value)}; ${expected}.` }] }
    }
    const read = value.items.map((item) => (item.type === 'string' ? hostSource(item.value) : null))
    const faults = value.items.flatMap((item, at) => {
      const message = `It is ${found(item)}; expected a host such as “id.acme.example” or “*.acme.example”, without a path.`
      return read[at] === null ? [{ member: `allowed_hosts[${at}]`, message }] : []
    })
    return { value: read.filter((source) => source !== null), faults }
  },
}
export default allowedHosts
