import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { HeldPosition, Viewer } from './contract.ts'

type Found = Omit<Viewer, 'position' | 'positions'> & { readonly positions: readonly HeldPosition[] }

/** The official of an account, in the wished position if held now, else the first. One round trip. */
export async function findViewer(
  pool: pg.Pool,
  account: { tenant: string; official: string },
  at: string,
  wishedPosition?: string,
): Promise<Viewer | null> {
  const { rows } = await pool.query({
    name: 'find_viewer',
    text: 'select laksana.find_viewer($1, $2, $3) as found',
    values: [account.tenant, account.official, at],
  })
  return viewerIn(rows[0].found, wishedPosition)
}

/** A token names its tenant before the secret: `laksana_<tenant>.<secret>`; only its SHA-256 is kept. */
export async function findViewerByToken(pool: pg.Pool, token: string, at: string): Promise<Viewer | null> {
  const tenant = /^laksana_([a-z][a-z0-9-]{1,62})\./.exec(token)?.[1]
  if (tenant === undefined) return null
  const { rows } = await pool.query({
    name: 'find_viewer_by_token',
    text: 'select laksana.find_viewer_by_token($1, $2, $3) as found',
    values: [tenant, hashToken(token), at],
  })
  return viewerIn(rows[0].found)
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function viewerIn(found: Found | null, wishedPosition?: string): Viewer | null {
  const first = found?.positions[0]
  if (!found || !first) return null
  const positions = found.positions.filter(
    ({ id }, index, all) => all.findIndex((p) => p.id === id) === index,
  )
  return { ...found, positions, position: positions.find(({ id }) => id === wishedPosition) ?? first }
}
