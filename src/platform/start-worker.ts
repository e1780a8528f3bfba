import { ownScript } from './own-script'

export interface StartedWorker<Message> {
  readonly post: (message: Message) => void
  readonly end: () => void
}

/**
 * Starts a worker, whose first message says that it is there. Null where there can be none, because a policy or the browser
 * forbids it. `script` as `ownScript` takes it.
 */
export function startWorker<Message, Answer>(
  script: string,
  receive: (answer: Answer) => void,
  onCrash: () => void,
): Promise<StartedWorker<Message> | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(ownScript(script), { type: 'module', name: 'latchkey' })
      let isThere = false
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (isThere) receive(data)
        isThere = true
        resolve({ post: (message) => worker.postMessage(message), end: () => worker.terminate() })
      }
      worker.onerror = (event) => {
        event.preventDefault()
        resolve(null)
        onCrash()
      }
    } catch {
      resolve(null)
    }
  })
}
