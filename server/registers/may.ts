import type { Viewer } from '#server/directory/contract.ts'

/** Books are read by whoever registers, supervises, administers or inspects. */
export function mayReadBooks({ position }: Viewer): boolean {
  return position.capabilities.length > 0
}

export function mayRegister({ position }: Viewer): boolean {
  return position.capabilities.includes('register')
}

export function maySetNumbering({ position }: Viewer): boolean {
  return position.capabilities.includes('administer')
}
