import { quote } from '../../foundation/wording'
import type { Wrapping } from '../wrapping'

export const field: Wrapping = {
  name: 'field',
  layer: 'label',
  recognise({ before }) {
    const name = /(?:^|[\s{,;("'>])([a-z_][\w.-]{0,60})[ \t]*:[ \t]*[\\"'`“<]{0,2}$/i.exec(before)?.[1]
    return name === undefined ? null : { within: `a field ${quote(name)}`, stripped: [`${name}:`] }
  },
}
