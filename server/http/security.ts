import type { FastifyHelmetOptions } from '@fastify/helmet'

const self = ["'self'"]
const none = ["'none'"]
const directives = {
  'default-src': self,
  'script-src': self,
  'style-src': self,
  'img-src': self,
  'font-src': self,
  'connect-src': self,
  'form-action': self,
  'object-src': none,
  'base-uri': none,
  'frame-ancestors': none,
}

/** Of a page in which a PDF of ours is looked at. Everything else is as strict as on any page. */
export const policyOfShown = Object.entries({ ...directives, 'object-src': self, 'frame-src': self })
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join(';')

/**
 * Nothing but our own files is loaded, run or framed. `Referrer-Policy: same-origin` rather than `no-referrer`: with
 * the latter a browser sends `Origin: null` with our own forms, and the same-origin check could not tell them apart.
 */
export function securityHeaders(secure: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  }
}
