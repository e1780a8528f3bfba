import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksForPassword, isSignInTitle, looksLikeHtml, titleOf } from './html-title'

test('a title is told in one line, its entities read', () => {
  expect(titleOf('<html><head><TITLE lang="en">\n Sign in\n to  Tom &amp; Co. </TITLE>')).toBe('Sign in to Tom & Co.')
  expect(titleOf('<html><body>no title')).toBe('')
  expect(titleOf('<title>never closed')).toBe('never closed')
  expect(titleOf('<title')).toBe('')
})

test('a page is known by its first bracket', () => {
  for (const page of ['<!DOCTYPE html>', '\ufeff\n <html>', '<?xml version="1.0"?>', '<div>x', '<!-- x -->'])
    expect([page, looksLikeHtml(page)]).toEqual([page, true])
  for (const text of ['{"a":"<html>"}', '', '< 5', 'Not Found'])
    expect([text, looksLikeHtml(text)]).toEqual([text, false])
})

test('a login is known by a password field or by its title', () => {
  expect(asksForPassword(`<input name=p type = 'Password'>`)).toBe(true)
  expect(asksForPassword('<input type="text" name="password">')).toBe(false)
  for (const title of ['Sign in to your account', 'Log In', 'Login | Acme', 'Anmelden', 'Acme SSO'])
    expect([title, isSignInTitle(title)]).toEqual([title, true])
  for (const title of ['404 Not Found', 'Blog on rotation', 'Assignment', 'Catalog index'])
    expect([title, isSignInTitle(title)]).toEqual([title, false])
})

test('never throws, and long runs take no time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (body) => {
      expect(typeof titleOf(body)).toBe('string')
      expect([true, false]).toContain(asksForPassword(body) || looksLikeHtml(body) || isSignInTitle(body))
    }),
    { numRuns: 3_000 },
  )
  for (const unit of ['<', '<title', '<title>', '<input ', 'type ', 'type=', ' ', '&amp', 'sign'])
    expect(typeof titleOf(`${unit.repeat(300_000)}${asksForPassword(unit.repeat(300_000))}`)).toBe('string')
})
