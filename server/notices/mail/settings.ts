/** Where mail is handed in, and as whom. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the start; else STARTTLS where the server offers it, and always before a password is told. */
  readonly secure: boolean
  readonly user: string | null
  readonly password: string | null
  /** `Laksana <laksana@example.go.id>` */
  readonly from: string
}

/** How long a mail server may let us wait, in milliseconds; all together far less than `longestTry`. */
export interface MailPatience {
  readonly connect: number
  readonly greeting: number
  /** Without a word from the other side. */
  readonly silence: number
  readonly whole: number
}

export const usualPatience: MailPatience = {
  connect: 10_000,
  greeting: 10_000,
  silence: 20_000,
  whole: 60_000,
}
