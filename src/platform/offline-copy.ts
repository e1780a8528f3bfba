import { isOneFile, sendsNothing } from './build-profile'
import { ownScript } from './own-script'

let newVersion = false
const listeners = new Set<() => void>()

/** Whether a newer version of the page has been fetched beside this one; it opens the next time. */
export function isNewVersionHere(): boolean {
  return newVersion
}

/** Calls back when that changes, until the returned function is called. */
export function subscribeNewVersion(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Has a service worker keep the files of the page, so that it opens without a network after one visit. Nothing is kept
 * where there is no secure context, in a page that is one file, in the offline build, which may ask nobody, and where the
 * browser is told not to. Never rejects.
 */
export async function keepOfflineCopy(): Promise<void> {
  if (!import.meta.env.PROD || isOneFile || sendsNothing || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register(ownScript('service-worker.js'), {
      updateViaCache: 'none',
    })
    lookAt(registration.waiting)
    lookAt(registration.installing)
    registration.addEventListener('updatefound', () => lookAt(registration.installing))
  } catch {
    // The page works as well without: it needs the network to open.
  }
}

function lookAt(worker: ServiceWorker | null): void {
  // The first one brings no other version than that of the page.
  if (!worker || !navigator.serviceWorker.controller) return
  const ask = () => {
    if (worker.state !== 'installed') return
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
      port1.close()
      if (isOfVersion(data)) return
      newVersion = true
      for (const listener of [...listeners]) listener()
    }
    worker.postMessage('files', [port2])
  }
  worker.addEventListener('statechange', ask)
  ask()
}

/** Whether these are the files of the version that this page is of: they have its script and its style, named after their content. */
function isOfVersion(files: readonly string[]): boolean {
  const loaded = document.querySelectorAll<HTMLElement>('script[src], link[rel="stylesheet"]')
  const names = [...loaded].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
  return names.every((name) => files.includes(name.replace(/^\.\//, '')))
}
