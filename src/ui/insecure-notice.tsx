import { hasWebCrypto } from '../core/verify/web-crypto'

/** What the browser keeps from a page that is no secure context, and how it goes on without. */
export function InsecureNotice() {
  if (hasWebCrypto()) return null
  return (
    <section
      aria-label="No secure context"
      className="border-b border-line bg-open-wash px-3.5 py-2 text-small tablet:px-5"
    >
      <p>
        <b className="font-semibold text-warn">This page came over plain http,</b> so the browser keeps WebCrypto from
        it. Latchkey verifies with noble, in JavaScript, to the same answers. On its way plain http can be read and
        changed; https cannot.
      </p>
    </section>
  )
}
