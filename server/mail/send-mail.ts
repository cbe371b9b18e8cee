import { createTransport } from 'nodemailer'
import { env } from '@/server/platform/env'
import { institution } from '@/server/platform/institution'
import type { Mail } from './mail'
import { writeToOutbox } from './outbox'

const WAIT_MS = 20_000

/** Sends a mail by SMTP when SMTP_URL is set, else writes it to the outbox. */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, smtpFrom, publicUrl } = env()
  if (!smtpUrl) return writeToOutbox(mail)
  const { hostname } = new URL(publicUrl)
  const from = smtpFrom ?? {
    name: (await institution())?.shortName ?? hostname,
    address: `no-reply@${hostname}`,
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
  })
  try {
    const headers = { 'Auto-Submitted': 'auto-generated' }
    await transport.sendMail({
      from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      date: mail.at,
      messageId: `<${mail.id}@${hostname}>`,
      headers,
    })
  } finally {
    transport.close()
  }
}
