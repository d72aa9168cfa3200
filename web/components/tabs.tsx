interface Tab {
  readonly key: string
  readonly href: string
  readonly text: string
}

/** Lists beside each other, one of which is in sight: plain links. */
export function Tabs({ name, current, tabs }: { name: string; current: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={name}>
      <ul>
        {tabs.map(({ key, href, text }) => (
          <li key={key}>
            <a href={href} aria-current={key === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
