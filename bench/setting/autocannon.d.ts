/** The part of autocannon that we use; it ships no types. */
declare module 'autocannon' {
  interface Result {
    readonly requests: { readonly total: number; readonly average: number }
    readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number }
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
    readonly duration: number
  }
  interface Options {
    readonly url: string
    readonly connections: number
    /** Seconds. */
    readonly duration: number
    /** Threads beside this one. */
    readonly workers: number
    readonly headers: Readonly<Record<string, string>>
    readonly requests: readonly { readonly path: string }[]
  }
  export default function autocannon(options: Options): Promise<Result>
}
