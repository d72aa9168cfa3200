import type { ByteRange } from '#server/documents/contract.ts'

/** What of a file is asked for: all, one range of it, or a range it doesn't have. */
export type Asked = 'all' | 'none' | ByteRange

/**
 * `Range: bytes=0-99`, `bytes=100-`, `bytes=-100`. Several ranges at once, another unit, or a file that has changed
 * since (`If-Range`) get all of it, as RFC 9110 allows.
 */
export function askedRange(
  headers: { readonly range?: string | undefined; readonly 'if-range'?: string | string[] | undefined },
  size: number,
  etag: string,
): Asked {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? []
  const condition = headers['if-range']
  if ((from === '' && to === '') || (condition !== undefined && condition !== etag)) return 'all'
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return 'all'
  return first > last ? 'none' : { first, last }
}
