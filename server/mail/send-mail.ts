import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { env } from '@/server/platform/env'
import { institution } from '@/server/platform/institution'
import { log } from '@/server/platform/log'
import type { Mail } from './mail'
import { writeToOutbox } from './outbox'

const WAIT_MS = '20000'

let held: { url: string; transport: Transporter } | undefined

/**
 * nodemailer takes its settings from the address alone when it is given one; what an operator wrote there
 * stays.
 */
function withSettings(url: string): string {
  const address = new URL(url)
  const wanted = {
    pool: 'true',
    maxConnections: '2',
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
  }
  for (const [name, value] of Object.entries(wanted))
    if (!address.searchParams.has(name)) address.searchParams.set(name, value)
  return address.toString()
}

/** Connections to the mail server, kept between letters. */
function pool(url: string): Transporter {
  if (held?.url === url) return held.transport
  closeMail()
  const transport = createTransport(withSettings(url))
  // A connection that the server ends between two letters is opened anew by the next one.
  transport.on('error', (error) =>
    log.warn('mail.connection', { code: String('code' in error ? error.code : '') }),
  )
  held = { url, transport }
  return transport
}

/** Ends the connections; when the worker stops. */
export function closeMail(): void {
  held?.transport.close()
  held = undefined
}

/** Sends a letter by SMTP when SMTP_URL is set, else writes it to the outbox; says which. */
export async function sendMail(mail: Mail): Promise<'sent' | 'kept'> {
  const { smtpUrl } = env()
  const letter = await envelope(mail)
  if (smtpUrl) await pool(smtpUrl).sendMail(letter)
  else await writeToOutbox(mail, await compose(letter))
  return smtpUrl ? 'sent' : 'kept'
}

async function envelope({ id, to, subject, text, at }: Mail): Promise<SendMailOptions> {
  const { smtpFrom, publicUrl } = env()
  const { hostname } = new URL(publicUrl)
  const from = smtpFrom ?? {
    name: (await institution())?.shortName ?? hostname,
    address: `no-reply@${hostname}`,
  }
  return { from, to, subject, text, date: at, messageId: id, headers: { 'Auto-Submitted': 'auto-generated' } }
}

/** The letter as a mail program opens it. */
async function compose(letter: SendMailOptions): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { message } = await transport.sendMail(letter)
  return Buffer.isBuffer(message) ? message : Buffer.from('')
}
