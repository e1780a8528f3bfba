/** What came of asking the browser's storage, which may not be there at all: then one sentence says so. */
export type Stored<T> =
  | { readonly state: 'stored'; readonly value: T }
  /** Storage is missing, or the browser refuses it. */
  | { readonly state: 'unavailable'; readonly message: string }
  /** What was to be stored is not taken. */
  | { readonly state: 'refused'; readonly message: string }

export interface StoredRecord {
  readonly id: string
  readonly text: string
}

/** Every record; none before anything was written, and asking does not create a database. */
export function readRecords(): Promise<Stored<readonly StoredRecord[]>> {
  return attempt(async () => {
    const database = await open('if there')
    if (!database) return []
    const records = await inTransaction(database, 'readonly', (store) => store.getAll())
    return (records as readonly unknown[]).filter(isRecord)
  })
}

/** Writes records all at once or not at all. */
export function writeRecords(records: readonly StoredRecord[]): Promise<Stored<null>> {
  return attempt(async () => {
    const database = await open('always')
    if (database)
      await inTransaction(database, 'readwrite', (store) => {
        for (const record of records) store.put(record)
        return null
      })
    return null
  })
}

/** Removes a record; one that is not there is none the less removed. */
export function removeRecord(id: string): Promise<Stored<null>> {
  return attempt(async () => {
    const database = await open('if there')
    if (database) await inTransaction(database, 'readwrite', (store) => store.delete(id))
    return null
  })
}

const DATABASE = 'latchkey'
const STORE = 'snapshots'

async function attempt<T>(work: () => Promise<T>): Promise<Stored<T>> {
  try {
    return { state: 'stored', value: await work() }
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    const message =
      name === 'QuotaExceededError'
        ? 'This browser has no room left for this page. Remove a snapshot, or export them to a file.'
        : `This browser keeps nothing for this page (${name}): it refuses storage, as some do in private windows and to pages opened as a file.`
    return { state: 'unavailable', message }
  }
}

/** The database, or null when it was to be opened only if there and is not. Rejects when storage is missing or refused. */
function open(when: 'always' | 'if there'): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    let isNew = false
    request.onupgradeneeded = () => {
      isNew = true
      if (when === 'always') request.result.createObjectStore(STORE, { keyPath: 'id' })
      // Undoes the creation: whoever kept nothing has no database.
      else request.transaction?.abort()
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => {
      if (isNew && when === 'if there') resolve(null)
      else reject(request.error ?? new Error('IndexedDB did not open'))
    }
  })
}

/** Does one thing in one transaction, and closes the database behind it. */
function inTransaction<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | null,
): Promise<T | null> {
  const done = new Promise<T | null>((resolve, reject) => {
    const transaction = database.transaction(STORE, mode)
    const request = work(transaction.objectStore(STORE))
    transaction.oncomplete = () => resolve(request && request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'))
  })
  return done.finally(() => database.close())
}

function isRecord(value: unknown): value is StoredRecord {
  const { id, text } = Object(value) as Partial<Record<keyof StoredRecord, unknown>>
  return typeof id === 'string' && typeof text === 'string'
}
