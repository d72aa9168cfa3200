import type { Feed, FeedKind } from '#server/feeds/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'

interface FeedsPageProps {
  readonly request: PageRequest
  readonly feeds: readonly Feed[]
  /** Shown once, on the page that made it. */
  readonly made?: { readonly kind: FeedKind; readonly address: string }
}

export const feedKinds = ['tasks', 'meetings', 'office'] as const satisfies readonly FeedKind[]

/** An official's own calendars for calendar programs. */
export function FeedsPage({ request, feeds, made }: FeedsPageProps) {
  const words = t(request.locale).feeds
  return (
    <Page request={request} title={words.title}>
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
        <p>{words.warning}</p>
      </Title>
      {made && (
        <Notice tone="good" title={fill(words.made, { kind: words.kinds[made.kind] })}>
          <p>{words.madeHelp}</p>
          <code class="token">{made.address}</code>
        </Notice>
      )}
      {feedKinds.map((kind) => (
        <OneKind key={kind} kind={kind} feed={feeds.find((feed) => feed.kind === kind)} />
      ))}
    </Page>
  )
}

function OneKind({ kind, feed }: { kind: FeedKind; feed: Feed | undefined }) {
  const { feeds: words } = useScreen().words
  const name = { kind: words.kinds[kind] }
  return (
    <section aria-labelledby={`umpan-${kind}`}>
      <h2 id={`umpan-${kind}`}>{name.kind}</h2>
      <p>{words.kindHelp[kind]}</p>
      {feed ? (
        <DefinitionList
          facts={[
            { name: words.madeAt, value: <Moment at={feed.madeAt} /> },
            { name: words.fetchedAt, value: feed.fetchedAt ? <Moment at={feed.fetchedAt} /> : words.never },
          ]}
        />
      ) : (
        <p class="quiet">{words.none}</p>
      )}
      <form method="post" action="/umpan" class="row">
        <input type="hidden" name="jenis" value={kind} />
        <Button
          look={feed ? 'secondary' : 'primary'}
          heard={fill(feed ? words.renewNamed : words.makeNamed, name)}
        >
          {feed ? words.renew : words.make}
        </Button>
        {feed && (
          <Button look="warning" action={`/umpan/${feed.id}/cabut`} heard={fill(words.revokeNamed, name)}>
            {words.revoke}
          </Button>
        )}
      </form>
    </section>
  )
}
