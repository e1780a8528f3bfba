/** In place of the page, inside a page of another site. */
export function FramedNotice() {
  return (
    <main className="max-w-2xl px-3.5 py-4 tablet:px-5">
      <h1 className="text-verdict font-semibold tracking-[-0.008em]">Latchkey does not open inside another site</h1>
      <p className="mt-2">
        The page around this one is of another site. It could cover this one, or lead your clicks astray, while you have
        a token in hand.
      </p>
      <p className="mt-2 [overflow-wrap:anywhere]">
        <a href={location.href} target="_blank" rel="noreferrer noopener">
          Open Latchkey in a tab of its own
        </a>{' '}
        <span className="text-soft">at {location.origin + location.pathname}</span>
      </p>
    </main>
  )
}
