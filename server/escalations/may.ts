import type { Viewer } from '#server/directory/contract.ts'

/** Heads, administrators and inspectors look. */
export function mayLook({ position }: Viewer): boolean {
  return position.capabilities.some((capability) => capability !== 'register')
}

export function mayChange({ position }: Viewer): boolean {
  return position.capabilities.some((capability) => capability === 'administer' || capability === 'supervise')
}
