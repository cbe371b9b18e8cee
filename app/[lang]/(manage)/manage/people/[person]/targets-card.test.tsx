import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { AskedEvidence } from '@/domain/enrolment/evidence'
import { translator } from '@/messages/translate'
import type { TargetProgress } from '@/server/people/find-person'
import { TargetsCard } from './targets-card'

const t = translator('vi')

/** What the card says of one target: done by what it counts, and late. */
function said(evidence: AskedEvidence, state: TargetProgress['state'], dueOn = '2026-11-20' as const) {
  const target = {
    target: 'Chỉ tiêu',
    targetEn: 'Target',
    unit: 'K15',
    decisions: [],
    evidence,
    state,
    dueOn,
  }
  const html = renderToStaticMarkup(<TargetsCard t={t} lang="vi" targets={[target]} today="2026-11-24" />)
  const has = (words: string) => html.includes(`>${words}<`)
  expect(has(t(`people.enrolment.${state}`))).toBe(true)
  return { done: has(t('people.enrolment.done')), late: has(t('people.enrolment.late')) }
}

test('the person page measures by what the target counts: done and late follow from it', () => {
  const order = ['took_part', 'completed', 'passed', 'kept'] as const
  for (const [asked, evidence] of order.entries()) {
    expect(said(evidence, 'not_started')).toEqual({ done: false, late: true })
    for (const [reached, state] of order.entries())
      expect([evidence, state, said(evidence, state)]).toEqual([
        evidence,
        state,
        { done: reached >= asked, late: reached < asked },
      ])
  }
})

test('who stands aside is neither done nor late', () => {
  for (const state of ['paused', 'exempt'] as const)
    expect(said('passed', state)).toEqual({ done: false, late: false })
})
