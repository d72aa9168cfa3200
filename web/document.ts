import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as HTML. `body` is what a `Page` component gives: the html element. */
export function renderDocument(body: VNode): string {
  return `<!doctype html>${renderToString(body)}`
}
