import { isLoopback, webUrl } from '../sources/address'

/** What stands in the places of a template, by their names, in their order. */
export type TemplateParts = ReadonlyMap<string, string>

/**
 * Holds an issuer against a template such as `https://{tenant}.eu.auth0.com/`, character by character but for the places:
 * null when it is another, else what stands in the places. A place is one label of the host in lower case, one segment of
 * the path, or, when it is the whole of it, a host with or without a port. Linear, and never throws.
 */
export function matchIssuer(template: string, issuer: string): TemplateParts | null {
  if (issuer.length > LONGEST) return null
  const parts = new Map<string, string>()
  let at = 0
  for (const piece of piecesOf(template)) {
    if (piece.kind === 'text') {
      if (!issuer.startsWith(piece.text, at)) return null
      at += piece.text.length
      continue
    }
    const value = runOf(characters[piece.kind], issuer, at)
    if (!isSound[piece.kind](value) || (parts.get(piece.name) ?? value) !== value) return null
    parts.set(piece.name, value)
    at += value.length
  }
  return at === issuer.length ? parts : null
}

/** The template with its places filled; those that nothing is known for stay as they are. */
export function fillTemplate(template: string, parts: TemplateParts): string {
  return template.replace(/\{([a-z_]+)\}/g, (place, name: string) => parts.get(name) ?? place)
}

/** The names of its places, in their order. */
export function placesOf(template: string): readonly string[] {
  return [...template.matchAll(/\{([a-z_]+)\}/g)].map(([, name = '']) => name)
}

/** Whether it has places at all. */
export function hasPlaces(template: string): boolean {
  return template.includes('{')
}

/** Why a text is no template of an issuer, to follow "It is “…”, "; null when it is one. */
export function templateFault(text: string): string | null {
  if (text.length > LONGEST) return `which is longer than ${LONGEST} characters`
  const loose = text.replace(/\{[a-z_]+\}/g, 'x')
  if (/[{}]/.test(loose)) return 'where a brace opens no place such as {tenant}'
  const url = webUrl(loose)
  if (!url) return 'which is no URL'
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) return 'which is not https'
  if (/[?#@]/.test(loose)) return 'which has a user name, a query or a fragment'
  if (/[^/.]\{|\}[^/.:]/.test(text.replace(/^https?:\/\//, '')))
    return 'where a place is not the whole of a label or of a segment'
  return null
}

/** In UTF-16 units; no issuer is half as long. */
const LONGEST = 500

type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: PlaceKind; readonly name: string }

type PlaceKind = 'host' | 'label' | 'segment'

function piecesOf(template: string): readonly Piece[] {
  const hostAt = template.indexOf('://') + 3
  const slash = template.indexOf('/', hostAt)
  const pathAt = slash < 0 ? template.length : slash
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: place, 1: name = '', index } of template.matchAll(/\{([a-z_]+)\}/g)) {
    pieces.push({ kind: 'text', text: template.slice(at, index) })
    at = index + place.length
    const isHost = index === hostAt && at === pathAt
    pieces.push({ kind: isHost ? 'host' : index < pathAt ? 'label' : 'segment', name })
  }
  return [...pieces, { kind: 'text', text: template.slice(at) }]
}

/** What may stand in a place, which ends before the first character that may not. */
const characters: Readonly<Record<PlaceKind, RegExp>> = {
  host: /[a-z\d.:-]/,
  label: /[a-z\d-]/,
  segment: /[\w.~%-]/,
}

function runOf(allowed: RegExp, text: string, from: number): string {
  let end = from
  while (end < text.length && allowed.test(text.charAt(end))) end++
  return text.slice(from, end)
}

const isLabel = (text: string) => text !== '' && text.length <= 63 && !text.startsWith('-') && !text.endsWith('-')

const isSound: Readonly<Record<PlaceKind, (value: string) => boolean>> = {
  host: (value) => {
    const [name = '', port, ...more] = value.split(':')
    return more.length === 0 && name.split('.').every(isLabel) && (port === undefined || /^\d{1,5}$/.test(port))
  },
  label: isLabel,
  // A URL takes these, also percent-encoded, for a step up or none.
  segment: (value) => value !== '' && !/^\.{1,2}$/.test(value.replace(/%2e/gi, '.')),
}
