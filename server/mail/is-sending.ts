import { env } from '../platform/env'

/** Whether letters leave the house; without a mail server they are written and kept. */
export const isSendingMail = (): boolean => env().smtpUrl !== undefined
