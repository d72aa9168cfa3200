/** An address with its query; empty values are left out, so that a shared link says only what was chosen. */
export function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const search = new URLSearchParams(given).toString()
  return search === '' ? path : `${path}?${search}`
}
