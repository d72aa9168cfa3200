/** An address within this site to go back to, or undefined for anything else somebody may have put there. */
export function localPath(given: string | undefined): string | undefined {
  return given !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(given) ? given : undefined
}
