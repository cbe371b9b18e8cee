import { dayIn } from '@/domain/time/calendar'

/**
 * When each server test begins: the same day for everyone, at an hour that a run may choose (TEST_NOW), so
 * that no test holds by the hour or the day it happens to run at.
 */
export const startOfTests = (): number => Date.parse(process.env.TEST_NOW ?? '2026-11-24T02:00:00Z')

/** The day it then is at the test school: what its commands call today. */
export const schoolToday = dayIn(new Date(startOfTests()), 'Asia/Ho_Chi_Minh')
