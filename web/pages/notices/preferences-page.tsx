import type { PageRequest } from '#server/http/page.ts'
import type { MailWish, PreferencesView, Topic } from '#server/notices/contract.ts'
import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary } from '../../components/fields/error-summary.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { clockOf } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import { hoursOfDay } from './preferences-from-form.ts'

/** What comes by mail, when, and in which language. What stands on the page isn't chosen: everything does. */
export function PreferencesPage(props: {
  request: PageRequest
  chosen: PreferencesView
  errors?: Readonly<Record<string, string>>
}) {
  const { request, chosen, errors = {} } = props
  const words = t(request.locale)
  const { notices } = words
  const here = notices.preferences
  const wishes = Object.entries(here.wishes).map(([value, label]) => ({ value, label }))
  return (
    <Page
      request={request}
      title={here.title}
      breadcrumb={[{ href: '/kabar', text: notices.title }]}
      wrong={Object.keys(errors).length > 0}
    >
      <Title text={here.title}>
        <p class="lead">{here.lead}</p>
      </Title>
      <ErrorSummary errors={errors} />
      <Whereto chosen={chosen} here={here} />
      <form method="post" action="/kabar/pengaturan" novalidate>
        <h2>{here.byMail}</h2>
        {(Object.entries(chosen.mail) as [Topic, MailWish][]).map(([topic, wish]) => (
          <SelectField
            key={topic}
            name={`surel-${topic}`}
            label={here.topics[topic]}
            value={wish}
            options={wishes}
            always
          />
        ))}
        <fieldset class="field" aria-describedby="jam-tenang-bantuan">
          <legend>
            <h2>{here.quiet}</h2>
          </legend>
          <p class="field__help" id="jam-tenang-bantuan">
            {here.quietHelp}
          </p>
          <TextField
            name="tenang-dari"
            label={here.from}
            type="time"
            short
            value={chosen.quiet.from}
            error={errors['tenang-dari']}
          />
          <TextField
            name="tenang-sampai"
            label={here.until}
            type="time"
            short
            value={chosen.quiet.until}
            error={errors['tenang-sampai']}
          />
        </fieldset>
        <SelectField
          name="jam"
          label={here.digestHour}
          help={here.digestHelp}
          value={String(chosen.digestHour)}
          always
          options={hoursOfDay.map((hour) => ({
            value: String(hour),
            label: fill(here.oClock, {
              time: clockOf(new Date(hour * 3_600_000).toISOString(), request.locale, 'UTC'),
            }),
          }))}
        />
        <Choices
          name="bahasa-surel"
          label={here.language}
          chosen={[chosen.locale]}
          choices={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button>{here.save}</Button>
      </form>
      {chosen.messengerIsOn && (
        <p>
          <a href="/kabar/pesan">{words.messenger.title}</a>
        </p>
      )}
      {chosen.mailIsOn && chosen.address && (
        <section aria-labelledby="percobaan">
          <h2 id="percobaan">{here.trial}</h2>
          <p>{here.trialHelp}</p>
          <form method="post" action="/kabar/pengaturan/percobaan">
            <Button look="secondary">{here.trialButton}</Button>
          </form>
        </section>
      )}
    </Page>
  )
}

function Whereto(props: { chosen: PreferencesView; here: ReturnType<typeof t>['notices']['preferences'] }) {
  const { chosen, here } = props
  if (!chosen.mailIsOn)
    return (
      <Notice tone="wait">
        <p>{here.mailOff}</p>
      </Notice>
    )
  if (!chosen.address)
    return (
      <Notice tone="wait">
        <p>{here.noAddress}</p>
      </Notice>
    )
  return <p>{fill(here.address, { address: chosen.address })}</p>
}
