import type { PageRequest, PageRoute } from '#server/http/page.ts'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'

/** What this is, how it is made accessible, what becomes of personal data. */
function AboutPage({ request }: { request: PageRequest }) {
  const { about } = t(request.locale)
  return (
    <Page request={request} title={about.title} nav="about">
      <Title text={about.title} />
      {about.parts.map((part) => (
        <section key={part.name}>
          <h2>{part.name}</h2>
          {part.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </Page>
  )
}

export const aboutRoute: PageRoute = {
  method: 'GET',
  path: '/tentang',
  who: 'public',
  async handle(_app, request) {
    return page(<AboutPage request={request} />)
  },
}
