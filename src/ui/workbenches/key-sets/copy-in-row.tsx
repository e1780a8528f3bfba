import type { Key } from '../../../core/keys/key'
import { jwkText } from '../../../core/keys/write-jwk'
import { writePem } from '../../../core/keys/write-spki'
import { writeClipboard } from '../../../platform/clipboard'
import type { KeyRowProps } from './key-row'
import { buttonId } from './use-rows'

interface CopyInRowProps
  extends Pick<KeyRowProps, 'index' | 'position' | 'isTabbable' | 'onSaid' | 'onVisit' | 'onKeyDown'> {
  readonly subject: Key
  readonly name: string
}

const kinds = [
  { button: 'jwk', label: 'JWK', write: jwkText },
  { button: 'pem', label: 'PEM', write: writePem },
] as const

/** What a row copies; the table says for all rows how it went. */
export function CopyInRow({ subject, name, index, position, isTabbable, onSaid, onVisit, onKeyDown }: CopyInRowProps) {
  if (subject.material === null || subject.kty === 'oct') return null
  const copy = async (label: string, text: string | null) => {
    const done = text !== null && (await writeClipboard(text))
    onSaid(done ? `Copied ${name} as ${label}.` : `${name} could not be copied as ${label}.`)
  }
  return kinds.map(({ button, label, write }) => (
    <button
      key={button}
      id={buttonId(index, button)}
      type="button"
      tabIndex={isTabbable ? 0 : -1}
      aria-label={`Copy ${name} as ${label}`}
      className="quiet-button"
      onClick={() => void copy(label, write(subject))}
      onFocus={() => onVisit(index)}
      onKeyDown={(event) => onKeyDown(event, position, button)}
    >
      {label}
    </button>
  ))
}
