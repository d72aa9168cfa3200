import type { SigningChoice } from '#server/papers/contract.ts'
import { Choices } from '../../components/fields/choices.tsx'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { signRefusalSentence } from '../../format/sign-refusal.ts'

/** By which certificate, and the secret typed for it. What was typed before is never shown again. */
export function SigningFields(props: {
  choices: readonly SigningChoice[]
  chosen: string
  /** As it was typed before; it is in the answer to that form alone. */
  nik: string
  /** The timestamp server has failed; the signer may go on without it. */
  untimed: boolean
  secretHelp?: string
  errors: FieldErrors
}) {
  const { words, locale } = useScreen()
  const { signing } = words
  const { choices, chosen, nik, untimed, errors } = props
  if (choices.length === 0)
    return (
      <Notice tone="wait">
        <p>{signing.none}</p>
      </Notice>
    )
  const ways = choices.flatMap((choice) => choice.secrets.map((secret) => ({ ...choice, secret })))
  const first = ways.find(({ status }) => status?.kind !== 'refused') ?? ways[0]!
  return (
    <>
      <Choices
        name="cara"
        label={signing.how}
        chosen={[chosen || `${first.provider} ${first.secret}`]}
        choices={ways.map(({ provider, secret, status }) => ({
          value: `${provider} ${secret}`,
          label: signing.choices[provider][secret],
          help: (
            <>
              {provider === 'local' ? signing.uncertifiedHelp : signing.certifiedHelp}
              {status?.kind === 'refused' && <NotReady sentence={signRefusalSentence(locale, status)} />}
            </>
          ),
        }))}
        error={errors.cara}
      />
      {choices.some(({ needsNik }) => needsNik) && (
        <TextField
          name="nik"
          label={signing.nik}
          help={signing.nikHelp}
          short
          value={nik}
          optional={choices.some(({ needsNik }) => !needsNik)}
          autocomplete="off"
          spellcheck={false}
          error={errors.nik}
        />
      )}
      <TextField
        name="sandi"
        type="password"
        label={signing.secret}
        help={props.secretHelp ?? signing.secretHelp}
        short
        autocomplete="off"
        spellcheck={false}
        error={errors.sandi}
      />
      {untimed && (
        <Choices
          name="tanpaStempel"
          label={signing.withoutTimestamp}
          help={signing.withoutTimestampHelp}
          many
          chosen={[]}
          choices={[{ value: 'ya', label: signing.withoutTimestamp }]}
          error={errors.tanpaStempel}
        />
      )}
    </>
  )
}

/** Why this way doesn't go now; the page it names is a link. */
function NotReady({ sentence }: { sentence: string }) {
  const { title } = useScreen().words.certificates
  const [before = '', ...after] = sentence.split(title)
  return (
    <>
      {' '}
      {before}
      {after.length > 0 && <a href="/sertifikat">{title}</a>}
      {after.join(title)}
    </>
  )
}
