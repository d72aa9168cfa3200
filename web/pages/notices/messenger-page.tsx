import type { PageRequest } from '#server/http/page.ts'
import type { MessengerWish, PreferencesView, Topic } from '#server/notices/contract.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/fields/error-summary.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'

interface MessengerPageProps {
  readonly request: PageRequest
  readonly chosen: PreferencesView
  readonly errors?: Readonly<Record<string, string>>
  /** What was entered and not taken. */
  readonly typed?: string | undefined
}

/** Where an official is told by messenger, confirmed with a code, and of what. */
export function MessengerPage({ request, chosen, errors = {}, typed }: MessengerPageProps) {
  const words = t(request.locale)
  const here = words.messenger
  return (
    <Page
      request={request}
      title={here.title}
      breadcrumb={[
        { href: '/kabar', text: words.notices.title },
        { href: '/kabar/pengaturan', text: words.notices.preferences.title },
      ]}
      wrong={Object.keys(errors).length > 0}
    >
      <Title text={here.title}>
        <p class="lead">{here.lead}</p>
        <p>{here.what}</p>
      </Title>
      <ErrorSummary errors={errors} />
      {chosen.messengerIsOn ? (
        <>
          <Where chosen={chosen} errors={errors} typed={typed} />
          {chosen.messengerAddress?.confirmed && <What chosen={chosen} />}
        </>
      ) : (
        <Notice tone="wait">
          <p>{here.off}</p>
        </Notice>
      )}
    </Page>
  )
}

interface WhereProps {
  readonly chosen: PreferencesView
  readonly errors: Readonly<Record<string, string>>
  readonly typed: string | undefined
}

function Where({ chosen: { messengerAddress: known }, errors, typed }: WhereProps) {
  const { messenger: here } = useScreen().words
  const waiting = known?.waiting
  return (
    <section aria-labelledby="tujuan">
      <h2 id="tujuan">{here.where}</h2>
      {known?.confirmed && !waiting && <p>{fill(here.goesTo, { address: known.confirmed })}</p>}
      {waiting && <p>{fill(waiting.codeUntil ? here.waits : here.stale, { address: waiting.masked })}</p>}
      {waiting && known.confirmed && <p>{fill(here.until, { address: known.confirmed })}</p>}
      {waiting?.codeUntil && (
        <form method="post" action="/kabar/pesan/pastikan" novalidate>
          <TextField name="kode" label={here.code} short autocomplete="one-time-code" error={errors.kode} />
          <Button>{here.confirm}</Button>
        </form>
      )}
      {known && (
        <form method="post" action="/kabar/pesan/hapus" class="row">
          {waiting && (
            <Button look="secondary" action="/kabar/pesan/kode">
              {here.again}
            </Button>
          )}
          {waiting && known.confirmed ? (
            <Button look="secondary" action="/kabar/pesan/urungkan">
              {here.drop}
            </Button>
          ) : (
            <Button look="warning">{here.remove}</Button>
          )}
        </form>
      )}
      <form method="post" action="/kabar/pesan" novalidate>
        <TextField
          name="alamat"
          label={known ? here.other : here.address}
          help={here.addressHelp}
          autocomplete="off"
          value={typed}
          error={errors.alamat}
        />
        <Button look={known ? 'secondary' : 'primary'}>{here.sendCode}</Button>
      </form>
    </section>
  )
}

function What({ chosen }: Pick<WhereProps, 'chosen'>) {
  const { messenger: here, notices } = useScreen().words
  const choices = Object.entries(here.choices).map(([value, label]) => ({ value, label }))
  return (
    <section aria-labelledby="pilihan">
      <h2 id="pilihan">{here.wishes}</h2>
      <form method="post" action="/kabar/pesan/pilihan">
        {(Object.entries(chosen.messenger) as [Topic, MessengerWish][]).map(([topic, wish]) => (
          <SelectField
            key={topic}
            name={`pesan-${topic}`}
            label={notices.preferences.topics[topic]}
            value={wish}
            options={choices}
            always
          />
        ))}
        <Button>{notices.preferences.save}</Button>
      </form>
    </section>
  )
}
