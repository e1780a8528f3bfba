import { loadOnce } from '../../foundation/load-once'
import type { Engine, EngineName } from '../verdict'

/** The engines in the order in which they are asked. Each is loaded when it is first needed. */
export const engines: readonly {
  readonly name: EngineName
  readonly load: () => Engine | Promise<Engine>
  readonly needsWebCrypto?: true
}[] = [
  {
    name: 'WebCrypto through jose',
    needsWebCrypto: true,
    load: loadOnce(async () => (await import('./jose')).default),
  },
  { name: 'WebCrypto', needsWebCrypto: true, load: loadOnce(async () => (await import('./webcrypto')).default) },
  { name: 'noble', load: loadOnce(async () => (await import('./noble')).default) },
]
