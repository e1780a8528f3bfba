/** Which build this is: `vite build --mode offline`, `single` or `single-offline`; any other mode is the page on a server. */
const mode: string = import.meta.env.MODE

/** Whether the policy of this build is `connect-src 'none'`: it asks nobody, not even for its own config.json. */
export const sendsNothing = mode.endsWith('offline')

/** Whether the page is one file, opened from wherever it lies: nothing stands beside it. */
export const isOneFile = mode.startsWith('single')
