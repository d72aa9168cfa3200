import { StartupProblem } from '../startup-problem.ts'

/** Why a database can't be reached, as one sentence; null when the error is of another kind. */
export function connectionProblem(error: unknown, url: string): StartupProblem | null {
  const { code, message = '' } = error as { code?: string; message?: string }
  const { host, pathname, username } = new URL(url)
  const database = pathname.slice(1)
  const sentence = (() => {
    switch (code) {
      case 'ECONNREFUSED':
        return `Nothing answers at ${host}: start that PostgreSQL, or correct DATABASE_URL.`
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        return `The host ${host} in DATABASE_URL is not known: correct it.`
      case 'ETIMEDOUT':
      case 'EHOSTUNREACH':
      case 'ENETUNREACH':
        return `The host ${host} in DATABASE_URL can't be reached: check the address and the network.`
      case '28P01':
      case '28000':
        return `PostgreSQL at ${host} refuses the account ${decodeURIComponent(username)}: correct the account or password in DATABASE_URL.`
      case '3D000':
        return `There is no database ${database} at ${host}: create it, or correct DATABASE_URL.`
      default:
        return /timeout/i.test(message)
          ? `PostgreSQL at ${host} doesn't answer: check DATABASE_URL and the network.`
          : /SSL|certificate/i.test(message)
            ? `The encrypted connection to ${host} fails (${message}): correct sslmode in DATABASE_URL.`
            : null
    }
  })()
  return sentence === null ? null : new StartupProblem(sentence)
}
