import { useScreen } from './screen.ts'

/** What the page before has left to say, once. A key without a sentence says nothing. */
export function Flash({ message }: { message: string | null }) {
  const sentence = message === null ? undefined : useScreen().words.flash[message]
  if (sentence === undefined) return null
  return (
    <div class="notice notice--good" role="status">
      <p>{sentence}</p>
    </div>
  )
}
