import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Lang } from '@/domain/lang/lang'
import { bodyTexts, showLaw } from '@/messages/course-texts'
import { translator } from '@/messages/translate'
import { sampleLaw } from '@/test/sample-law'
import { ResultItemCard } from './result-item'

const cybersecurity = sampleLaw({
  id: '116/2025/QH15',
  short: { vi: 'Luật An ninh mạng 2025', en: 'Law on Cybersecurity 2025' },
  title: { vi: 'Luật An ninh mạng', en: 'Law on Cybersecurity' },
  articles: { '7.2': { vi: 'Cấm', en: 'Forbidden' } },
})
const render = (lang: Lang): string => {
  const t = translator(lang)
  const texts = {
    right: '',
    wrong: '',
    blank: '',
    yours: '',
    key: '',
    others: '',
    reread: '',
    law: t('result.law'),
  }
  return renderToStaticMarkup(
    <ResultItemCard
      number={1}
      isCorrect
      isBlank={false}
      stem="?"
      options={[]}
      sources={[]}
      laws={[showLaw(cybersecurity, '7.2', lang, t)]}
      lawTexts={bodyTexts(t).law}
      texts={texts}
    />,
  )
}
/** What the eye reads before the popover opens. */
const line = (lang: Lang): string =>
  render(lang)
    .split('popover=')[0]
    ?.replace(/<[^>]*>/g, '')
    .replaceAll('\u2060', '') ?? ''

test('a result names the law and article that an answer rests on, in words, and opens its full title and number', () => {
  expect(line('vi')).toContain('Căn cứ: Luật An ninh mạng 2025, Đ7.2')
  expect(line('en')).toContain(': Law on Cybersecurity 2025, Art. 7.2')
  for (const lang of ['vi', 'en'] as const) expect(line(lang)).not.toContain('QH15')
  expect(render('vi')).toContain('Luật An ninh mạng, 116/2025/QH15')
  expect(render('en')).toContain('Law on Cybersecurity, 116/2025/QH15')
})
