import { DEPTH_LIMIT, JsonReader, readJson } from './json'
import { nodesAt } from './json-access'
import { findLongLists, type LongList } from './json-lists'
import type { JsonArray, JsonNode, JsonObject, JsonReading } from './json-node'

/** In characters. A shorter text is read in the time that looking for its long lists would take. */
const LONG_TEXT = 10_000

/**
 * What `readJson` comes to, with the long lists below the top left unread: they only say how many values they hold. Once
 * somebody asks for what is in one, or for the remarks, the whole text is read. Never throws.
 */
export function readLongJson(text: string): JsonReading {
  const lists = text.length < LONG_TEXT ? null : findLongLists(text, DEPTH_LIMIT)
  // What is no JSON is read for its fault.
  if (!lists || lists.size === 0) return readJson(text)
  let known: JsonReading | undefined
  const whole = () => {
    known ??= readJson(text)
    return known.state === 'whole' ? known : null
  }
  const root = new OutlineReader(text, lists, (start) => {
    const json = whole()
    return json && nodesAt(json.root, start).at(-1)
  }).document()
  return {
    state: 'whole',
    text,
    root,
    get remarks() {
      return whole()?.remarks ?? []
    },
  }
}

type ReadList = (start: number) => JsonNode | null | undefined

/** Reads everything but the long lists below the top. */
class OutlineReader extends JsonReader {
  private readonly lists: ReadonlyMap<number, LongList>
  private readonly read: ReadList

  constructor(text: string, lists: ReadonlyMap<number, LongList>, read: ReadList) {
    super(text)
    this.lists = lists
    this.read = read
  }

  protected override value(depth: number): JsonNode {
    const list = depth > 0 ? this.lists.get(this.at) : undefined
    if (!list) return super.value(depth)
    const start = this.at
    this.at = list.end
    return unread(this.text, start, list, this.read)
  }
}

function unread(text: string, start: number, { end, size }: LongList, read: ReadList): JsonArray | JsonObject {
  let known: ReturnType<ReadList>
  const node = () => {
    known ??= read(start)
    return known
  }
  if (text[start] === '[')
    return {
      type: 'array',
      start,
      end,
      size,
      get items() {
        const one = node()
        return one?.type === 'array' ? one.items : []
      },
    }
  return {
    type: 'object',
    start,
    end,
    size,
    get members() {
      const one = node()
      return one?.type === 'object' ? one.members : []
    },
  }
}
