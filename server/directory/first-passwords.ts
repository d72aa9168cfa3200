import { randomInt } from 'node:crypto'
import type pg from 'pg'
import { hashOfPassword } from './password.ts'

/** An account and the password it has been given, which is known nowhere else and to be told once. */
export interface FirstPassword {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Read out over the telephone and typed from paper: no letter or digit that looks like another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Gives a password to every account of a government that has none, and a new one to those of the addresses in `anew`,
 * which are then signed out everywhere. `auth` is connected as laksana_auth.
 */
export async function giveFirstPasswords(
  auth: pg.Pool,
  tenant: string,
  anew: readonly string[] = [],
): Promise<readonly FirstPassword[]> {
  const { rows } = await auth.query<{ id: string; name: string; email: string }>(
    `select u.id, u.name, u.email from "user" u
     where u.tenant_id = $1 and (u.email = any($2) or not exists (
       select from account a where a."userId" = u.id and a."providerId" = 'credential'))
     order by u.name, u.id`,
    [tenant, anew],
  )
  const given = await Promise.all(
    rows.map(async (account) => {
      const password = newPassword()
      return { ...account, password, hash: await hashOfPassword(password) }
    }),
  )
  await auth.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as x (id text, hash text)
     ), signed_out as (
       delete from session where "userId" in (select id from given)
     )
     insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
       select id, id, 'credential', id, hash, now() from given
     on conflict (id) do update set password = excluded.password, "updatedAt" = now()`,
    [JSON.stringify(given.map(({ id, hash }) => ({ id, hash })))],
  )
  return given.map(({ name, email, password }) => ({ name, email, password }))
}

/** Four groups of four: some 79 bits. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
