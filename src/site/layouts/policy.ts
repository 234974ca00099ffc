/**
 * The Content-Security-Policy that each page carries: nothing is allowed but what the page itself is made of.
 *
 * Scripts and styles come from the site, or are inline and allowed by their hash. There is no `unsafe-inline`, so markup in
 * a text could not run even if it were not escaped. A page with a search box may start Pagefind, which is WebAssembly.
 */
import {hash} from 'node:crypto'

/** What a page needs besides the site's own files. */
export interface PolicyNeeds {
  /** Inline style sheets, exactly as between their tags. */
  readonly styles: readonly string[]
  /** Inline scripts, likewise; data blocks (JSON-LD) are not scripts. */
  readonly scripts: readonly string[]
  /** Whether the page has a search box, and may start Pagefind. */
  readonly search?: boolean
}

/** The policy of one page, as the content of its `<meta http-equiv="Content-Security-Policy">`. */
export function policyOf(needs: PolicyNeeds): string {
  const wasm = needs.search === true ? [`'wasm-unsafe-eval'`] : []
  const scripts = [`'self'`, ...needs.scripts.map(sourceOf), ...wasm]
  const styles = [`'self'`, ...needs.styles.map(sourceOf)]
  return [
    `default-src 'none'`,
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join(';')
}

/** The source expression that allows exactly this inline text. */
function sourceOf(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`
}
