import { Notice } from '../../../components/notice.tsx'
import { useScreen } from '../../../components/screen.ts'
import { fill } from '../../../messages/index.ts'
import type { Signed } from './kept-signings.ts'

/** Says of every paper what became of it. */
export function SignedResult({ signed }: { signed: readonly Signed[] }) {
  const { result } = useScreen().words.waitingPapers
  const all = signed.every(({ reason }) => reason === null)
  return (
    <div role="status">
      <Notice title={result.title} tone={all ? 'good' : 'wait'}>
        <ul>
          {signed.map(({ title, number, reason }, place) => (
            <li key={`${title} ${place}`}>
              {reason !== null
                ? fill(result.not, { paper: title, reason })
                : number === null
                  ? fill(result.signed, { paper: title })
                  : fill(result.signedNumber, { paper: title, number })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
