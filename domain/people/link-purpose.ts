/** What a single-use link is for: the first password, or a new one. */
export type LinkPurpose = 'activate' | 'reset'

const HOUR = 3_600_000

/** An activation waits for people to find the mail; a reset is asked for by someone who sits there. */
export const linkHours: Record<LinkPurpose, number> = { activate: 72, reset: 1 }

export const linkExpiry = (purpose: LinkPurpose, now: Date): Date =>
  new Date(now.getTime() + linkHours[purpose] * HOUR)

/** Links that were sent since then may still work. */
export const linkStart = (purpose: LinkPurpose, now: Date): Date =>
  new Date(now.getTime() - linkHours[purpose] * HOUR)
