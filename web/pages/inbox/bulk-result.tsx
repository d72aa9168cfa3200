import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'

export interface BulkResultProps {
  readonly done: number
  /** Those that did not go, each with the reason in plain words. */
  readonly not: readonly { readonly subject: string; readonly reason: string }[]
}

/** Says of every ticked task what became of it. */
export function BulkResult({ done, not }: BulkResultProps) {
  const { inbox } = useScreen().words.work
  return (
    <div role="status">
      <Notice title={inbox.result} tone={not.length === 0 ? 'good' : 'wait'}>
        {done > 0 && <p>{fill(inbox.resultDone, { count: done })}</p>}
        {not.length > 0 && (
          <ul>
            {not.map((each) => (
              <li key={each.subject}>
                {each.subject === '' ? each.reason : fill(inbox.resultNot, { ...each })}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
