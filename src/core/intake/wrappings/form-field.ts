import { quote } from '../../foundation/wording'
import type { Wrapping } from '../wrapping'

export const formField: Wrapping = {
  name: 'form-field',
  layer: 'label',
  recognise({ before }) {
    const found = field.exec(before)
    if (!found) return null
    const [, name = '', scheme] = found
    return { within: `a form field ${quote(name)}`, stripped: [scheme ? `${name}=${scheme}` : `${name}=`] }
  },
}

const field = /(?:^|[^\w.-])([a-z_][\w.-]{0,60})\s*(?:=|%3d)\s*\\?["'`“]?(?:(bearer|dpop)(?:\s|\+|%20)+)?$/i
