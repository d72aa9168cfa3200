import { demoPassword } from '#server/directory/index.ts'

const passphrase = 'frasa sandi untuk peragaan'

/**
 * Gives officials their certificates the way they make them themselves: signed in with their account, on the page of their
 * certificate. Answers the passphrase; again it changes nothing.
 */
export function certificatesAt(address: string): (email: string) => Promise<string> {
  const made = new Map<string, Promise<string>>()
  const post = (path: string, fields: Readonly<Record<string, string>>, cookie = '') =>
    fetch(address + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: address, cookie },
      body: new URLSearchParams(fields),
    })
  const make = async (email: string): Promise<string> => {
    const signedIn = await post('/masuk/demo', { email })
    const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0])
    const fields = { frasa: passphrase, ulang: passphrase, sandi: demoPassword }
    const answer = await post('/sertifikat', fields, cookie.join('; '))
    if (answer.headers.get('location') === '/sertifikat') return passphrase
    throw new Error(`${email} got no certificate: ${answer.status} ${answer.headers.get('location') ?? ''}`)
  }
  return (email) => {
    const passphraseOf = made.get(email) ?? make(email)
    made.set(email, passphraseOf)
    return passphraseOf
  }
}
