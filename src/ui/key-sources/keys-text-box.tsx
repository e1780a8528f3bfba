import { TextBox } from '../parts/text-box'
import { give, useSession } from '../session'

/** The box itself, which takes any text that has keys in it. */
export function KeysTextBox() {
  const keys = useSession((session) => session.keys)
  return (
    <TextBox
      id="keys"
      label="Keys"
      placeholder="Paste a key set (JWKS), a JWK, a PEM, a certificate or a secret; or the address of a key set or an issuer."
      value={keys}
      onChange={(text) => give({ keys: text })}
      describedBy="keys-notes"
      height="min-h-24 max-h-72"
    />
  )
}
