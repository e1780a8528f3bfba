/** Whether the double prints back to the number that was written: false for 100002348117421473 and 1e-400. */
export function isExactNumber(source: string, value: number): boolean {
  if (source.length < 16 && !/[eE]/.test(source)) return true
  return canonical(source) === canonical(String(value))
}

/** Significant digits and power of ten, so that 1.0, 1 and 10e-1 compare as equal. Linear: the source is untrusted. */
function canonical(source: string): string {
  const [mantissa = '', exponent = '0'] = source.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  let start = 0
  while (digits[start] === '0') start++
  let end = digits.length
  while (end > start && digits[end - 1] === '0') end--
  if (start === end) return '0'
  const power = Number(exponent) - fraction.length + (digits.length - end)
  return `${mantissa.startsWith('-') ? '-' : ''}${digits.slice(start, end)}e${power}`
}
