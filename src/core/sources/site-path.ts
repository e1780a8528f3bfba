/**
 * The path on this page's own site by which its host lets a key set be fetched that lacks CORS. `template` is one that
 * `isSitePath`: `key_set_path` of `config.json`, such as `/keys?of={url}`.
 */
export function sitePathFor(template: string, url: string): string {
  return template.replaceAll('{url}', () => encodeURIComponent(url))
}

/** Whether it is a path of this page's own site with a place for the URL in it: a template can name no other site. */
export function isSitePath(template: string): boolean {
  return /^\.{0,2}\/(?![/\\])/.test(template) && template.includes('{url}') && !/[\s\\]/.test(template)
}
