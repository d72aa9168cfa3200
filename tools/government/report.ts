import type { TenantForm } from '#library/index.ts'
import type { LoadedGovernment } from './load.ts'

/** What was loaded, in plain words, with the first passwords at the end. */
export function reportOf(form: TenantForm, { procedures, passwords }: LoadedGovernment): string {
  const { units, positions, officials } = form
  const sops = procedures.map(
    ({ id, version, isNew }) => `SOP ${id}: version ${version}, ${isNew ? 'now in force' : 'as it was'}.`,
  )
  return [
    `${form.name} (${form.id}) is loaded: ${units.length} units, ${positions.length} positions, ${officials.length} officials.`,
    ...sops,
    ...(passwords.length === 0 ? ['No account is new.'] : passwordLines(passwords)),
  ].join('\n')
}

function passwordLines(passwords: LoadedGovernment['passwords']): readonly string[] {
  const width = (of: 'name' | 'email') => Math.max(...passwords.map((each) => each[of].length))
  const [name, email] = [width('name'), width('email')]
  return [
    '',
    'First passwords, shown this once and kept nowhere. Hand each to its owner alone, who changes it under “Ganti kata sandi”:',
    '',
    ...passwords.map((each) => `  ${each.name.padEnd(name)}  ${each.email.padEnd(email)}  ${each.password}`),
  ]
}
