import { describe, expect, it } from 'vitest'
import { ArticleNumber, articleName, Law, lawAnchor, lawLabel, lawStateOn, verifiedOf } from './law'

const law = Law.parse({
  id: '330/2026/NĐ-CP',
  kind: 'decree',
  short: { vi: 'Nghị định 330/2026', en: 'Decree 330/2026' },
  title: { vi: 'Nghị định', en: 'Decree' },
  issued: '2026-08-19',
  inForce: { from: '2026-08-19', to: '2027-08-18' },
  lastChecked: '2026-11-23',
  searched: { vi: 'số văn bản', en: 'its number' },
  verified: 'text',
  articles: { '11.2': { vi: 'a', en: 'a' }, '54': { verified: 'secondary', vi: 'b', en: 'b' } },
})

describe('a legal document', () => {
  it('applies from its first day to its last day', () => {
    expect(
      ['2026-08-18', '2026-08-19', '2027-08-18', '2027-08-19'].map((day) => lawStateOn(law, day)),
    ).toEqual(['not_yet', 'in_force', 'in_force', 'ended'])
  })

  it('applies for good while no last day is known', () => {
    expect(lawStateOn({ inForce: { from: '2014-01-01' } }, '2099-01-01')).toBe('in_force')
  })

  it('may not end before it begins', () => {
    expect(Law.safeParse({ ...law, inForce: { from: '2026-02-01', to: '2026-01-31' } }).success).toBe(false)
  })

  it('links out by http only', () => {
    expect(Law.safeParse({ ...law, address: 'javascript:alert(1)' }).success).toBe(false)
  })

  it('is as verified as its article, and else as itself', () => {
    expect([verifiedOf(law, '11.2'), verifiedOf(law, '54')]).toEqual(['text', 'secondary'])
  })

  it('is cited short, with the number as printed', () => {
    expect([lawLabel(law, '11.2', 'vi'), lawLabel(law, '11.2', 'en')]).toEqual([
      'NĐ 330/2026, Đ11.2',
      'Decree 330/2026, Art. 11.2',
    ])
  })

  it('has an address on the page of the registry', () => {
    expect(lawAnchor('330/2026/NĐ-CP')).toBe('law-330-2026-nd-cp')
  })
})

describe('a clause number', () => {
  it.each([
    ['7', 'Điều 7', 'Article 7'],
    ['7.2', 'Điều 7 khoản 2', 'Article 7, clause 2'],
    ['7.2.g', 'Điều 7 khoản 2 điểm g', 'Article 7, clause 2, point g'],
    ['16.1.đ', 'Điều 16 khoản 1 điểm đ', 'Article 16, clause 1, point đ'],
    ['217a', 'Điều 217a', 'Article 217a'],
    ['19.a', 'Điều 19 điểm a', 'Article 19, point a'],
  ])('%s is read in words', (art, vi, en) => {
    expect(ArticleNumber.safeParse(art).success).toBe(true)
    expect([articleName(art, 'vi'), articleName(art, 'en')]).toEqual([vi, en])
  })

  it.each(['', 'Điều 7', '7(2)', '7..2', '7.2.g.1.2'])('“%s” is none', (art) => {
    expect(ArticleNumber.safeParse(art).success).toBe(false)
  })
})
