import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * Nothing but our own files is loaded, run or framed. `Referrer-Policy: same-origin` rather than `no-referrer`: with
 * the latter a browser sends `Origin: null` with our own forms, and the same-origin check could not tell them apart.
 */
export function securityHeaders(secure: boolean): FastifyHelmetOptions {
  const self = ["'self'"]
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        formAction: self,
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  }
}
