import type { HeldPosition, Viewer } from '#server/directory/contract.ts'
import type { Messages } from '../messages/index.ts'
import { useScreen } from './screen.ts'

/** "Plh. Kepala Bidang", as it is written under a letter. */
export function titleOfPosition(position: HeldPosition, words: Messages): string {
  return `${words.frame.positionKind[position.kind]} ${position.title}`.trim()
}

/** For an official who holds several positions: from which one to act. Works without script, by its own button. */
export function PositionSwitch({ viewer, url }: { viewer: Viewer; url: string }) {
  const { words } = useScreen()
  return (
    <form class="banner__switch" method="post" action="/posisi">
      <input type="hidden" name="ke" value={url} />
      <label for="posisi">
        <span class="only-heard">{words.frame.actingFrom} </span>
        {viewer.official.name}
      </label>
      <select id="posisi" name="posisi">
        {viewer.positions.map((held) => (
          <option key={held.id} value={held.id} selected={held.id === viewer.position.id}>
            {titleOfPosition(held, words)}
          </option>
        ))}
      </select>
      <button class="banner__button" type="submit">
        {words.frame.switchPosition}
      </button>
    </form>
  )
}
