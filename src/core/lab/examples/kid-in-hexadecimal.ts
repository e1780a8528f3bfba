import { keySetOf, makeKey, mint } from '../mint'
import { goodClaims, type WorkedExample } from '../worked-example'

export default {
  title: 'The kid is the certificate’s thumbprint, in hexadecimal',
  shows: 'cause',
  says: 'is, in hex, the bytes',
  verdict: 'refused',
  outcome: 'KID_RENAMED',
  async make(now) {
    // The pair of the Australian Consumer Data Right: 20 bytes, written in two ways.
    const [first, second] = await Promise.all([makeKey('key-1'), makeKey('qiTxhe4_Z1BICPxOJrE1uZ5jvak')])
    const kid = 'AA24F185EE3F67504808FC4E26B135B99E63BDA9'
    const token = await mint(second, { alg: 'ES256', kid, typ: 'at+jwt' }, goodClaims(now))
    return { token, keys: keySetOf(first, second) }
  },
} satisfies WorkedExample
