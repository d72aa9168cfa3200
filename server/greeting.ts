import type { DemoAccount } from '#server/directory/contract.ts'
import { demoPassword } from '#server/directory/index.ts'

/** What is printed once the server listens: where, and whom to sign in as. */
export function greeting(address: string, accounts: readonly DemoAccount[]): string {
  const lines = [`Laksana is ready: ${address}`]
  if (accounts.length > 0) {
    lines.push(
      '',
      `Demo accounts, all with the password ${demoPassword} (or one click: ${address}/masuk/demo)`,
    )
    const width = Math.max(...accounts.map(({ email }) => email.length))
    for (const [government, theirs] of Map.groupBy(accounts, ({ tenant }) => tenant.name)) {
      lines.push('', government)
      for (const { email, position } of theirs) lines.push(`  ${email.padEnd(width)}  ${position}`)
    }
  }
  lines.push('', 'Stop it with Ctrl-C.')
  return lines.join('\n')
}
