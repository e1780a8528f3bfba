import { isSitePath } from '../../sources/site-path'
import { found, type Setting } from '../setting'

/** The path of the page's own site by which key sets are fetched that lack CORS; null when its host offers none. */
const keySetPath: Setting<'key_set_path', string | null> = {
  name: 'key_set_path',
  unset: null,
  schema: {
    description:
      "A path of this page's own site by which key sets can be fetched that lack CORS, with {url} in the place of the encoded URL.",
    type: 'string',
    pattern: '^\\.{0,2}/(?![/\\\\])[^\\s\\\\]*$',
    allOf: [{ pattern: '\\{url\\}' }],
    examples: ['/keys?of={url}', './keys?of={url}'],
  },
  read(value) {
    if (value.type === 'string' && isSitePath(value.value)) return { value: value.value, faults: [] }
    const expected = 'expected a path of this site with {url} in it, such as “/keys?of={url}”'
    return { value: null, faults: [{ member: 'key_set_path', message: `It is ${found(value)}; ${expected}.` }] }
  },
}
export default keySetPath
