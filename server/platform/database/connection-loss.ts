/**
 * Whether an error means that the database is away (restarting, unreachable) and not that something is wrong with what
 * was asked. What was under way may or may not have been committed: ask again with the same command id.
 */
export function isConnectionLoss(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  // 57P01–57P03: shutting down, crashed, not ready yet; class 08: connection exceptions.
  if (/^(57P0[123]|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/.test(code)) return true
  return /^(Connection terminated|timeout e|Client has encountered a connection error|Client was closed)/.test(
    message,
  )
}
