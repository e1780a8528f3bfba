/**
 * The goals of the project, each beside its figure: `goal` in the unit of the figure, at most unless it says otherwise.
 * @param {{ loads: readonly any[], pastes: readonly any[], verdicts: any, largeSet: any, rotation: readonly any[] }} measured
 */
export function againstGoals({ loads, pastes, verdicts, largeSet, rotation }) {
  const load = (/** @type {string} */ page, slowdown = 1) =>
    loads.find((one) => one.page === page && one.slowdown === slowdown) ?? {}
  const paste = (/** @type {string} */ page, /** @type {string} */ size) =>
    pastes.find((one) => one.page === page && one.size === size) ?? {}
  const own = load('latchkey')
  const tried = (/** @type {string} */ alg) => rotation.find((one) => one.alg === alg) ?? {}
  const keys = largeSet.keys.toLocaleString('en')
  const ratio = (/** @type {number} */ one, /** @type {number} */ floor) => one / floor
  return [
    row(
      'first paint, beside the shell of the floor',
      ratio(own.first_paint_ms, load('floor shell').first_paint_ms),
      1.15,
      '×',
    ),
    row(
      'first paint at 4×, beside it',
      ratio(load('latchkey', 4).first_paint_ms, load('floor shell', 4).first_paint_ms),
      1.15,
      '×',
    ),
    row('script before the token box answers, gzip', own.script_gzip / 1000, 95, 'KB'),
    row('requests before it answers', own.requests, 4, ''),
    row('longest task of the load at 4×', load('latchkey', 4).longest_task_ms, 50, 'ms'),
    ...['1 KB', '100 KB', '1 MB'].map((size) =>
      row(
        `paste of ${size} to painted claims, beside the bare floor`,
        ratio(paste('latchkey', size).paste_ms, paste('floor bare', size).paste_ms),
        1.5,
        '×',
      ),
    ),
    row('a key typed at the end of 1 MB', paste('latchkey', '1 MB').key_ms, 16, 'ms'),
    row('the verdict on 1 KB, RS256 and 10 keys', verdicts.verdict_ms, 30, 'ms'),
    row('1,000 keys pasted to the table, first in a page', verdicts.table_of_1000_ms, 100, 'ms'),
    row('the same with 1,000 other keys', verdicts.table_of_1000_again_ms, 100, 'ms'),
    row(`a file of ${keys} keys dropped, until they are read`, largeSet.read_ms, 1000, 'ms'),
    row('longest task of the page meanwhile', largeSet.longest_task_reading_ms, 50, 'ms'),
    row('found among them by kid, from a key typed to its answer', largeSet.found_by_kid_ms, 16, 'ms'),
    row('longest task of a token judged by them', largeSet.longest_task_judging_ms, 50, 'ms'),
    row('a key typed in that token, to its verdict', largeSet.token_typed_ms, 16, 'ms'),
    row('heap of them, beside their text', largeSet.heap_by_text, 6, '×'),
    row('heap once a token was judged by them, beside it', largeSet.heap_judged_by_text, 6, '×'),
    atLeast('10,000 ES256 tokens in one worker, of the bare rate', tried('ES256').share_of_bare, 0.85, '×'),
    atLeast('10,000 RS256 tokens in one worker, of the bare rate', tried('RS256').share_of_bare, 0.7, '×'),
    atLeast('ES256 tokens in two workers, of the rate of one', tried('ES256').two_against_one, 1.6, '×'),
    atLeast('RS256 tokens in two workers, of the rate of one', tried('RS256').two_against_one, 1.6, '×'),
    row('heap after Clear, beyond that of the first load', verdicts.kept_after_clear_bytes / 1e6, 1, 'MB'),
    row('of that, what is no code', (verdicts.kept_after_clear_bytes - verdicts.code_of_that_bytes) / 1e6, 1, 'MB'),
  ]
}

/** @param {string} what @param {number | undefined} figure @param {number} goal @param {string} unit */
const row = (what, figure, goal, unit) => beside(what, figure, goal, unit, (one) => one <= goal)

/** @param {string} what @param {number | undefined} figure @param {number} goal @param {string} unit */
const atLeast = (what, figure, goal, unit) => ({
  ...beside(what, figure, goal, unit, (one) => one >= goal),
  goal: `at least ${goal}`,
})

/**
 * @param {string} what
 * @param {number | undefined} figure
 * @param {number} goal
 * @param {string} unit
 * @param {(figure: number) => boolean} isReached
 */
function beside(what, figure, goal, unit, isReached) {
  const rounded = Number((figure ?? NaN).toFixed(2))
  const reached = isReached(rounded) ? 'yes' : Number.isNaN(rounded) ? 'not measured' : 'no'
  return { what, figure: rounded, goal, unit, reached }
}
