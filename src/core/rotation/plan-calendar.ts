import { utc } from '../foundation/time'
import { writeUtf8 } from '../foundation/utf8'
import type { PlanStep, RotationPlan } from './plan'

/**
 * The plan as a calendar file (RFC 5545): one event for each step that has a date. `now`, in seconds since the epoch, is
 * when it was made; `id` makes the events of one plan the same ones when it is imported again.
 */
export function renderPlanCalendar(plan: RotationPlan, { now, id }: { now: number; id: string }): string {
  const events = plan.steps.flatMap((step) => eventOf(step, now, id))
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Latchkey//Key rotation//EN', ...events, 'END:VCALENDAR']
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventOf({ id: step, at, title, what, broken, no_sooner_than: earliest }: PlanStep, now: number, id: string) {
  const start = at === null ? null : calendarTime(at)
  if (start === null || at === null) return []
  const wait = earliest === null || earliest === at ? '' : `\nNo sooner than ${utc(earliest) ?? earliest}.`
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(`${step}-${id}@latchkey.invalid`)}`,
    `DTSTAMP:${calendarTime(now) ?? '19700101T000000Z'}`,
    `DTSTART:${start}`,
    'DURATION:PT15M',
    `SUMMARY:${calendarText(title)}`,
    `DESCRIPTION:${calendarText(`${what}${broken === null ? '' : `\n${broken}`}${wait}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** “20260101T000000Z” (RFC 5545 §3.3.5), or null when the year has more than four figures. */
function calendarTime(seconds: number): string | null {
  const [, date, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/.exec(utc(Math.trunc(seconds)) ?? '') ?? []
  return date && time ? `${date.replaceAll('-', '')}T${time.replaceAll(':', '')}Z` : null
}

/** Text as RFC 5545 §3.3.11 escapes it; what no line may hold is left out. */
export function calendarText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

const LONGEST = 75

/** No line has more than 75 octets, and none is broken within a character (RFC 5545 §3.1). */
export function fold(line: string): string {
  let folded = ''
  let room = LONGEST
  for (const character of line) {
    const octets = writeUtf8(character).length
    if (octets > room) {
      folded += '\r\n '
      room = LONGEST - 1
    }
    folded += character
    room -= octets
  }
  return folded
}
