/** A mail as text; `id` is the same when the same mail is sent again, so that mailboxes and the outbox keep one. */
export type Mail = { id: string; to: string; subject: string; text: string; at: Date }
