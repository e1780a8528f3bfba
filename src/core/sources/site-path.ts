import { readJson } from '../foundation/json'
import { objectOf, stringMember } from '../foundation/json-access'

/**
 * The path on this page's own site by which its host lets key sets be fetched that lack CORS, or null: `key_set_path` of
 * `config.json`, a path with `{url}` in it, such as `/keys?of={url}`. Only a path: a template can name no other site.
 */
export function sitePathFor(configText: string, url: string): string | null {
  const template = stringMember(objectOf(readJson(configText)), 'key_set_path')
  if (template === undefined || !isSitePath(template)) return null
  return template.replaceAll('{url}', () => encodeURIComponent(url))
}

/** Whether it is a path of this page's own site with a place for the URL in it. */
export function isSitePath(template: string): boolean {
  return /^\.{0,2}\/(?![/\\])/.test(template) && template.includes('{url}') && !/[\s\\]/.test(template)
}
