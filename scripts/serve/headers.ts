/**
 * The headers that go with every answer: what a browser may do with it, and how long it may keep it.
 */

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>

/** On every answer, whatever it is. */
export const securityHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** For documents that are data: shown by a browser, they may load and run nothing. */
export const inertPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/**
 * The Content-Security-Policy of a page as a header: the one the page carries itself, and what a `<meta>`
 * cannot say (nobody may frame it). A page without one gets the inert policy.
 */
export function policyHeader(html: string): string {
  const meta = /<meta\s[^>]*http-equiv="?content-security-policy"?[^>]*>/i.exec(html)?.[0]
  const content = meta === undefined ? undefined : /\scontent="([^"]*)"/i.exec(meta)?.[1]
  if (content === undefined) return inertPolicy
  const policy = content
    .replaceAll(/&#(?:39|x27);/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return `${policy.replace(/;\s*$/, '')}; frame-ancestors 'none'`
}

/**
 * How long a file may be kept: a file whose name holds the hash of its content for ever, anything else as
 * long as the server says it is unchanged.
 */
export function cacheControl(pathname: string): string {
  return /^\/(?:_astro|pictures)\//.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
