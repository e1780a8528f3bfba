import { JsonReader } from './json'
import type { JsonArray, JsonMember, JsonNode, JsonObject, JsonReading } from './json-node'
import { Stop } from './json-scanner'
import type { Progress, Steps } from './steps'

/**
 * What `readJson` comes to, in steps of about a millisecond: for a long text whose length is in what an array or an object
 * near its top lists. What an array lists is read at once, each: a generator for every key would take half as long again.
 * Never throws.
 */
export function* readJsonInSteps(text: string): Steps<JsonReading> {
  const reader = new SteppingReader(text)
  try {
    return { state: 'whole', text, root: yield* reader.documentInSteps(), remarks: reader.remarks }
  } catch (error) {
    if (error instanceof Stop) return { state: 'unreadable', text, fault: { at: error.at, message: error.message } }
    throw error
  }
}

/** How deep objects are read in steps: a set may stand in another object. */
const DEPTH = 3
/** After so many characters a step ends. */
const STEP = 100_000

class SteppingReader extends JsonReader {
  private restedAt = 0

  private isTired(): boolean {
    if (this.at - this.restedAt < STEP) return false
    this.restedAt = this.at
    return true
  }

  private progress(): Progress {
    return { done: this.at, total: this.text.length, of: 'characters' }
  }

  *documentInSteps(): Steps<JsonNode> {
    this.space()
    return this.whole(yield* this.valueInSteps(0))
  }

  private *valueInSteps(depth: number): Steps<JsonNode> {
    const first = this.text.charCodeAt(this.at)
    if (first === 0x7b) return yield* this.objectInSteps(depth + 1)
    return first === 0x5b ? yield* this.arrayInSteps(depth + 1) : this.value(depth)
  }

  private *objectInSteps(depth: number): Steps<JsonObject> {
    const start = this.open(depth)
    const open = { members: [] as JsonMember[] }
    if (!this.closes(0x7d))
      do {
        this.member(open).value = depth < DEPTH ? yield* this.valueInSteps(depth) : this.value(depth)
        if (this.isTired()) yield this.progress()
      } while (this.goesOn(0x7d, '}'))
    return { type: 'object', start, end: this.at, members: open.members }
  }

  private *arrayInSteps(depth: number): Steps<JsonArray> {
    const start = this.open(depth)
    const items: JsonNode[] = []
    if (!this.closes(0x5d))
      do {
        this.path.push(items.length)
        items.push(this.value(depth))
        if (this.isTired()) yield this.progress()
      } while (this.goesOn(0x5d, ']'))
    return { type: 'array', start, end: this.at, items }
  }
}
