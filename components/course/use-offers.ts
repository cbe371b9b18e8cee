import { useEffect, useState } from 'react'
import type { TestOutState } from '@/domain/quiz/test-out'
import { reach } from '../saving/line'

/** What /api/v1/progress answers of a course's offers: the six questions at its head, and practice. */
export type Offers = { testOut: TestOutState; practice: boolean }

// The islands of a course page share one request.
const asked = new Map<string, Promise<Offers | null>>()

async function ask(course: string): Promise<Offers | null> {
  const response = await reach(`/api/v1/progress?offers&course=${encodeURIComponent(course)}`, {
    cache: 'no-store',
  })
  return response.ok ? ((await response.json()) as Offers) : null
}

/** What a course page offers besides its lessons; null until it is known, and when it cannot be. */
export function useOffers(course: string): Offers | null {
  const [offers, setOffers] = useState<Offers | null>(null)
  useEffect(() => {
    let isGone = false
    const answer = asked.get(course) ?? ask(course).catch(() => null)
    asked.set(course, answer)
    void answer.then((found) => {
      asked.delete(course)
      if (!isGone) setOffers(found)
    })
    return () => {
      isGone = true
    }
  }, [course])
  return offers
}
