/** One of the allowed values, or undefined for anything else an address may hold. */
export function oneOf<const T extends string>(
  allowed: readonly T[],
  given: string | undefined,
): T | undefined {
  return allowed.find((each) => each === given)
}

/** A page number from an address; anything that isn't one is the first. */
export function pageNumber(given: string | undefined): number {
  return given !== undefined && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1
}
