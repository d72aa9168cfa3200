import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { StartupProblem } from '../startup-problem.ts'
import { type DatabaseRole, rolePassword } from './urls.ts'

const roles: readonly DatabaseRole[] = ['laksana_owner', 'laksana_app', 'laksana_auth', 'laksana_worker']

/**
 * Makes the roles where they are missing and gives them their passwords. `admin` is connected to our database as an
 * account that may create roles. Throws StartupProblem when it may not, or when a role could bypass row-level security.
 */
export async function ensureRoles(admin: Client, secret: string): Promise<void> {
  const database = admin.escapeIdentifier(admin.database!)
  try {
    const known = await admin.query(
      'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = any($1)',
      [roles],
    )
    for (const role of roles) {
      const found = known.rows.find((row) => row.rolname === role)
      if (found?.rolsuper || found?.rolbypassrls) {
        throw new StartupProblem(
          `The database role ${role} may bypass row-level security, which keeps governments apart: take SUPERUSER and BYPASSRLS from it, then start again.`,
        )
      }
      const verb = found ? 'alter' : 'create'
      await admin.query(`${verb} role ${role} login password '${scramVerifier(rolePassword(secret, role))}'`)
    }
    await admin.query(`grant create on database ${database} to laksana_owner, laksana_worker`)
    const me = await admin.query('select rolsuper from pg_roles where rolname = current_user')
    // So that an administrator who is no superuser can read the schema's state before anything is changed.
    if (!me.rows[0]?.rolsuper) await admin.query('grant laksana_owner to current_user')
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new StartupProblem(
      `The account ${admin.user} in DATABASE_URL may not create roles or grant CREATE on ${admin.database}: give it CREATEROLE and ownership of the database, then start again.`,
    )
  }
}

/** The password as the server keeps it (RFC 5803), so that it never appears in a statement or a server log. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16)
  const rounds = 4096
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const sign = (label: string) => createHmac('sha256', salted).update(label).digest()
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${storedKey}:${sign('Server Key').toString('base64')}`
}
