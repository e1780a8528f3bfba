/** Reads an HTTP date in any of the three forms of RFC 9110 §5.6.7. Seconds since the epoch, or null when it is none. */
export function readHttpDate(text: string): number | null {
  const value = text.trim()
  if (value.length > LONGEST) return null
  const [, day, month, year, time] = fixdate.exec(value) ?? rfc850.exec(value) ?? []
  if (day !== undefined) return seconds(Number(day), month, fullYear(year ?? ''), time)
  const [, month2, day2, time2, year2] = asctime.exec(value) ?? []
  return day2 === undefined ? null : seconds(Number(day2), month2, Number(year2), time2)
}

const LONGEST = 64
const fixdate = /^[a-z]{3}, (\d{2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/i
const rfc850 = /^[a-z]{6,9}, (\d{2})-([a-z]{3})-(\d{2}) (\d{2}:\d{2}:\d{2}) GMT$/i
const asctime = /^[a-z]{3} ([a-z]{3}) ([ \d]\d) (\d{2}:\d{2}:\d{2}) (\d{4})$/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Two digits are a year of 1970 to 2069: no cache header is older than the web. */
function fullYear(year: string): number {
  const number = Number(year)
  return year.length === 4 ? number : number + (number < 70 ? 2000 : 1900)
}

function seconds(day: number, month = '', year: number, time = ''): number | null {
  const index = months.indexOf(month.toLowerCase())
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  if (index < 0 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null
  return Date.UTC(year, index, day, hour, minute, second) / 1000
}
