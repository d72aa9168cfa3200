const sockets = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENOTFOUND',
])

/**
 * Is the database away, rather than something wrong with us? Connection errors, a server shutting down or starting up
 * (57P01–57P03), too many connections (53300), a lost connection (class 08), wherever in the chain of causes.
 */
export function isOffline(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (typeof code === 'string') {
    if (/^(08...|57P0[123]|53300)$/.test(code)) return true
    if (
      sockets.has(code) &&
      (syscall === undefined || /^(connect|read|write|getaddrinfo)$/.test(String(syscall)))
    )
      return true
  }
  if (/^Connection terminated|timeout exceeded when trying to connect/.test(error.message)) return true
  return error instanceof AggregateError ? error.errors.some(isOffline) : isOffline(error.cause)
}
