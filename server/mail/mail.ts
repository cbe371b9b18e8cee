/**
 * A letter as text; `id` is its Message-ID, the same when the same letter is sent again, so that mailboxes
 * keep one.
 */
export type Mail = { id: string; to: string; subject: string; text: string; at: Date }
