/**
 * What Latchkey promises and what it does not: the words of this page and of SECURITY.md, which a test writes from them.
 * Code stands in backticks.
 */
export const securityText = {
  lead: 'Latchkey is a static page. It has no server part, no account and no telemetry: what you paste is read and verified by JavaScript in your own browser tab. This is what that promises, what holds it to that, how to check it yourself, and what it cannot promise.',

  promises: [
    {
      promise: 'No token, secret or private key leaves the tab.',
      held: 'The page makes GET requests only, from one place in its code (`src/platform`): to an address that you see and click, and on to what that leads to, which is the metadata of an issuer, the key set that they name, and a redirect. The linter refuses the network anywhere else. Its Content-Security-Policy allows no form to be sent, and images, styles and scripts of its own site only. A browser test leads a marked token through the page and finds it in no request.',
    },
    {
      promise: 'Nothing is fetched because of what a token says.',
      held: '`jku` and `x5u` are shown as text. What `iss` suggests is a button with the address on it. Every request for keys or metadata is listed at the top of the page with its reason, and carries no cookies and no referrer.',
    },
    {
      promise: 'Nothing that you give is stored.',
      held: 'It lives in the memory of the tab: never in the address, the title, storage, a cookie, a cache or the console. Clear takes it away, and a minute later, until when that can be undone, it is forgotten; closing the tab forgets it at once. Two things stay on your device, and only when you choose them: the theme (`latchkey.theme` in local storage), and key sets for which you press Keep (`latchkey` in IndexedDB: public members, with their time and where they came from). Beside them the browser keeps the page’s own files, in cache storage, so that it opens without a network. A browser test searches all of these, and the files of the browser’s profile, for a marked token and secret: in use, after Clear, after closing, and after a crash of the page. Another searches what the page’s script holds a minute after Clear.',
    },
    {
      promise: 'No code of others runs in the page.',
      held: 'Its policy lets it run the scripts of its own site: none inline, but in the page that is one file the one script whose hash the policy names; no `eval`; and Trusted Types for whatever could become code. Nothing comes from a third party. What it is built from has exact versions, and is listed with its licences in `licenses.txt` and `sbom.cdx.json` beside the page.',
    },
    {
      promise: 'It shows nothing inside a page of another site.',
      held: 'It looks before it draws anything, and offers a link in place of itself. A server that sends `frame-ancestors` refuses it earlier still: no policy inside a page can.',
    },
    {
      promise: 'Only a key that you gave makes a token accepted.',
      held: 'Keys that the token names or carries are tried to explain it, and accept nothing. Verdicts are made in `src/core`, which has neither network nor storage, and which tests hold to the examples of the RFCs and to other verifiers.',
    },
    {
      promise: 'Its host can narrow it by a setting, never widen it.',
      held: '`config.json` can name the hosts that may be asked and silence a check, which the page then says. No setting changes a verdict, and a check that refuses tokens cannot be silenced.',
    },
  ],

  steps: [
    'Open the developer tools (F12), choose the Network panel and reload. There is nothing but files of the page itself. Paste a token with its keys, or open an example: nothing is added but further parts of the page (`assets/…`), each when it is first needed.',
    'Set the Network panel to Offline and paste another token: it is decoded and verified as before.',
    'In the Application panel (Storage in Firefox) look at local storage, session storage, IndexedDB, cookies and cache storage: there is nothing of what you pasted, and nothing that is not named above.',
    'In the Elements panel look at the head of the page: its first element is the policy. Try to get past it in the console: `document.body.append(Object.assign(document.createElement("script"), { src: "https://example.com/x.js" }))` is refused.',
    'Fetch a key set, and compare the request in the Network panel with its entry at the top of the page. It has no cookie and no referrer; of the page it names its origin (`Origin`), as browsers demand.',
  ],

  limits: [
    'Whoever serves the page can change it. Host it yourself, and compare its files with a build of your own: the same sources give the same bytes, and `SHA256SUMS` lists them.',
    'Over plain http anyone on the way can change it as well: serve it over https.',
    'No policy inside a page stops navigation: a script in the page could leave for an address that carries data. Latchkey has no such script, and the policy keeps those of others out. The header `Connection-Allowlist`, which goes with the offline build, stops that too, in Chrome 152 and later; other browsers do not know it.',
    'Extensions, the browser, the operating system, a clipboard manager and whoever sees your screen can see what you paste.',
    'JavaScript cannot wipe memory. After Clear what you pasted may remain in the memory of the browser until that is used again, in swap, or in a crash dump that your system writes.',
    'A host that you ask for keys learns your network address, the origin of this page and which keys you asked for. It never learns of the token.',
    'What you copy or save is in your hands. A report leaves out the signature and masks claims about people; text that you copy out of a pane is whole.',
    'A token is good until it expires, wherever it was pasted. Where an expired one, or one without rights, answers the question, use that.',
  ],

  report:
    'Tell the maintainers in private: open a security advisory in the repository that your copy is from, or tell whoever hosts the page for you. Say the version, which stands at the foot of the page, the browser and the steps, with one of the page’s examples or a token made for it, never a real one. What breaks a promise above and any wrong “Accepted” are treated as vulnerabilities.',
} as const
