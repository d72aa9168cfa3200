import type { ComponentChildren } from 'preact'
import type { TenantSummary } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { assets } from '../assets.ts'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { Flash } from './flash.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { Nav, type NavKey } from './nav.tsx'
import { ScreenContext, screenOf } from './screen.ts'

export interface PageProps {
  readonly request: PageRequest
  readonly title: string
  /** The government the page is about, where nobody is signed in or the page is public. */
  readonly government?: TenantSummary | undefined
  readonly nav?: NavKey
  readonly breadcrumb?: readonly Crumb[]
  /** Uses a large screen fully: flowcharts, wide tables. */
  readonly wide?: boolean
  /** Stands between the navigation and the page's own width, in full width. */
  readonly hero?: ComponentChildren
  /** The title is said with a leading word when the form on the page has errors. */
  readonly wrong?: boolean
  /** Islands beyond `once`, and `bell` where somebody is signed in, by name. */
  readonly islands?: readonly string[]
  readonly children: ComponentChildren
}

/** The frame every page stands in: head, header, navigation, message of the page before, footer. */
export function Page(props: PageProps) {
  const { request, title, government, nav, breadcrumb, wide, hero, wrong, islands = [], children } = props
  const screen = screenOf(request, government?.zone)
  const { stylesheet, icon, islands: built } = assets()
  const { frame, forms } = screen.words
  return (
    <html lang={screen.locale} class={wide ? 'wide' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${wrong ? `${forms.wrong} ` : ''}${title} – ${frame.service}`}</title>
        <link rel="stylesheet" href={stylesheet.path} />
        <link rel="icon" type="image/svg+xml" href={icon.path} />
        {['once', ...(request.viewer ? ['bell'] : []), ...islands].map((name) => (
          <script key={name} type="module" src={built[name]!.path} />
        ))}
      </head>
      <body>
        <ScreenContext.Provider value={screen}>
          <a class="skip" href="#isi">
            {frame.skip}
          </a>
          <Header request={request} government={government ?? request.viewer?.tenant} />
          <Nav request={request} current={nav} government={government ?? request.viewer?.tenant} />
          <main id="isi" tabIndex={-1}>
            {hero}
            <div class="width">
              {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
              <Flash message={request.flash} />
              {children}
            </div>
          </main>
          <Footer demo={request.demo} viewer={request.viewer} />
        </ScreenContext.Provider>
      </body>
    </html>
  )
}
