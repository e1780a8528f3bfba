/** The Content-Security-Policy that stands in the page itself; null where it has none, as while it is worked on. */
export function readPagePolicy(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? null
}
