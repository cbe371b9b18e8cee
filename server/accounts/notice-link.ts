import { createHmac } from 'node:crypto'
import { env } from '@/server/platform/env'

/**
 * The secret of the link in a letter. It follows from the letter's id and the secret of this installation:
 * every repeat of the letter carries the same link, and the database holds only its hash.
 */
export const noticeLink = (noticeId: string): string =>
  createHmac('sha256', env().secret).update(`notice-link\0${noticeId}`).digest('base64url')
