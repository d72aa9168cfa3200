import { createServer } from 'node:net'
import { StartupProblem } from '#server/platform/index.ts'

/** Before anything is touched: is the port free? */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(portProblem(error, host, port) ?? error))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

/** What an operator can mend of an error of listening; `null` where nobody knows. */
export function portProblem(error: NodeJS.ErrnoException, host: string, port: number): StartupProblem | null {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartupProblem(
        `Port ${port} is in use by another program: stop that program, or choose another port (PORT=${port + 1} npm start).`,
      )
    case 'EACCES':
      return new StartupProblem(
        `Port ${port} may not be opened by this account: choose one above 1023 with PORT.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupProblem(
        `LAKSANA_HOST ${host} is no address of this machine: set it to one, or leave it out.`,
      )
    default:
      return null
  }
}
