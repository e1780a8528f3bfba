/** Stands where a part of Latchkey could not be loaded: the connection is gone, or a newer version took its place. */
export function NotLoaded() {
  return (
    <div role="alert" className="px-3.5 py-4 tablet:px-5">
      <p>This page could not be loaded. Check the connection, then load it again.</p>
      <button type="button" className="plain-button mt-3" onClick={() => location.reload()}>
        Load again
      </button>
    </div>
  )
}
