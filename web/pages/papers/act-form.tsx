import type { ComponentChildren } from 'preact'
import type { PaperView } from '#server/papers/contract.ts'
import { newCommandId } from '#web/command-id.ts'
import { revisionOf } from './not-done.ts'
import { paperAddress } from './paper-address.ts'

/** A form that does one thing with a paper, of the revision in sight. */
export function ActForm(props: {
  view: PaperView
  act: 'paraf' | 'tanda-tangan' | 'kembalikan' | 'tarik' | 'ingatkan'
  from: string | undefined
  children: ComponentChildren
}) {
  const { view, act, from, children } = props
  return (
    <form method="post" action={paperAddress(view.at, `/${act}`)} autocomplete="off">
      <input type="hidden" name="commandId" value={newCommandId()} />
      <input type="hidden" name="revision" value={revisionOf(view)} />
      {from && <input type="hidden" name="dari" value={from} />}
      {children}
    </form>
  )
}
