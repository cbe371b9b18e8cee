import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { scoreForm } from '@/domain/gauge/score'
import { sampleForms } from '@/test/sample-forms'
import { AskedForm } from './asked-form'
import { BothResults } from './both-results'

const [a, b] = sampleForms('law')
if (!a || !b) throw new Error('no sample forms')
const answered = (form: typeof a, moment: 'before' | 'after', judged: Record<string, boolean> | null) => ({
  form,
  moment,
  judged,
  ...scoreForm(form.items, judged ?? {}),
})
const all = (form: typeof a, held: boolean) => Object.fromEntries(form.items.map(({ id }) => [id, held]))
const results = (first: Record<string, boolean> | null, second: Record<string, boolean>) =>
  renderToStaticMarkup(
    <BothResults lang="en" before={answered(a, 'before', first)} after={answered(b, 'after', second)} />,
  )

test('the list asks twelve claims with two answers each, and neither truth nor reason stands in the page', () => {
  const page = renderToStaticMarkup(<AskedForm lang="vi" course="law" moment="before" form={a} />)
  expect(page.match(/<fieldset/g)).toHaveLength(12)
  expect(page.match(/type="radio"/g)).toHaveLength(24)
  expect(page).not.toMatch(/ checked=|isTrue/)
  expect(page).toContain('name="form" value="law-form-a"')
  for (const { why } of a.items) expect(page).not.toContain(why.vi)
})
test('who doubts everything is told so kindly, with both results and every why', () => {
  const page = results(all(a, true), all(b, false))
  expect(page).toContain('whoever doubts everything misses as much')
  expect(page).toContain('6 of 6')
  expect(page.match(/You recognised it/g)).toHaveLength(12)
  expect(page.match(/how one could|The sender stands/g)).toHaveLength(24)
})
test('a blank is neither right nor wrong, and answers that are gone leave the numbers', () => {
  expect(results({ 'a-1': true }, all(b, true)).match(/You left it blank/g)).toHaveLength(11)
  expect(results(null, all(b, true))).toContain('The answers were deleted after 12 months')
})
