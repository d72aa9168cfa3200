import type { VNode } from 'preact'
import type { PageReply } from '#server/http/page.ts'

/** A page as a route answers it. */
export function page(body: VNode, status = 200): PageReply {
  return { kind: 'page', status, body }
}

/** 303 to another page, with a message shown once there. */
export function redirect(to: string, flash?: string): PageReply {
  return flash === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, flash }
}
