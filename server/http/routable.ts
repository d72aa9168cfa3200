/** Longest part of a path: longer than any id there is. */
export const longestPart = 200

/**
 * The address to route by. One that can't be decoded, or with a part longer than any id, leads to where nothing is, so
 * that it is answered like everything else that isn't there: with the usual headers, as a page or a problem document.
 */
export function routableUrl(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  if (isDecodable(path) && path.split('/').every((part) => part.length <= longestPart)) return url
  return path.startsWith('/api/') ? '/api/-' : '/-/-'
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
