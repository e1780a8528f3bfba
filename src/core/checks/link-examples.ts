/** A token in the shape of a real one, signed by nobody. */
export const EXAMPLE_TOKEN = [
  'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ',
  'eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUifQ',
  'c2lnbmVkLWJ5LW5vYm9keS1hdC1hbGw',
].join('.')
