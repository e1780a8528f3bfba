import { isLabel, LABEL_PATTERN, LABEL_WORDS } from '../label'
import { found, type Setting } from '../setting'

/** What the team calls the page, in its header and as the title of its tab; null for Latchkey. */
const title: Setting<'title', string | null> = {
  name: 'title',
  unset: null,
  schema: {
    description: 'What your team calls the page: in its header and as the title of its tab.',
    type: 'string',
    pattern: LABEL_PATTERN,
    examples: ['Acme token check'],
  },
  read(value) {
    if (value.type === 'string' && isLabel(value.value)) return { value: value.value.trim(), faults: [] }
    return { value: null, faults: [{ member: 'title', message: `It is ${found(value)}; expected ${LABEL_WORDS}.` }] }
  },
}
export default title
