import { useScreen } from './screen.ts'

export interface Crumb {
  readonly href: string
  readonly text: string
}

/** The way back up; the page itself is its title, so it isn't repeated here. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { frame } = useScreen().words
  return (
    <nav class="breadcrumb" aria-label={frame.breadcrumb}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
