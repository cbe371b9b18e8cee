import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Shown } from '@/domain/content/shown'
import { inLang } from '@/domain/lang/in-lang'
import { shownWords } from '@/messages/shown-words'
import { translator } from '@/messages/translate'
import { ShownFigure } from './shown-figure'

const both = (text: string) => ({ vi: text, en: `${text} (en)` })

/** Each kind with what a reader must meet, in this order. */
const things: [Record<string, unknown>, string[]][] = [
  [
    {
      kind: 'chat',
      name: both('Lớp K66'),
      members: 45,
      messages: [
        { from: 'Lan', at: '20:15', text: both('Mai nghỉ học à?') },
        { from: 'me', text: both('Ai báo vậy?') },
        { from: 'Lan', picture: both('chụp màn hình thông báo') },
      ],
    },
    [
      'Lớp K66',
      '45 thành viên',
      'Lan',
      '20:15',
      'Mai nghỉ học à?',
      'Bạn',
      'Ai báo vậy?',
      'Ảnh:',
      'chụp màn hình',
    ],
  ],
  [
    { kind: 'sms', from: '0912 000 111', messages: [{ text: both('Bạn được nhận quà') }] },
    ['0912 000 111', 'Bạn được nhận quà'],
  ],
  [
    {
      kind: 'post',
      by: 'Góc Sinh Viên',
      place: both('Nhóm Ký túc xá'),
      at: both('2 giờ trước'),
      text: both('Cẩn thận với số này'),
      reactions: 12,
      shares: 3,
      comments: [{ by: 'Minh', text: both('Có nguồn không?') }],
    },
    [
      'Góc Sinh Viên',
      'Nhóm Ký túc xá',
      '2 giờ trước',
      'Cẩn thận',
      '12 lượt thích',
      '3 lượt chia sẻ',
      'Minh',
      'Có nguồn không?',
    ],
  ],
  [
    {
      kind: 'mail',
      from: { name: 'Phòng Đào tạo', address: 'dao-tao@truong.example' },
      replyTo: 'ai-do@thu-la.example',
      to: 'sv@truong.example',
      at: '14/11/2026 09:02',
      subject: both('Xác nhận hồ sơ'),
      text: [both('Chào em,'), both('Em nộp trước 17 giờ.')],
      link: { text: both('Nộp ngay'), to: 'https://truong-nop.example/f' },
      attachment: 'mau.pdf',
    },
    [
      'dao-tao@truong.example',
      'ai-do@thu-la.example',
      'sv@truong.example',
      'Xác nhận hồ sơ',
      '14/11/2026',
      'Chào em,',
      'Em nộp',
      'Nộp ngay',
      'https://truong-nop.example/f',
      'mau.pdf',
    ],
  ],
  [
    {
      kind: 'results',
      query: both('học phí tăng'),
      hits: [
        {
          title: both('Thông báo học phí'),
          address: 'truong.example',
          at: '01/11/2026',
          text: both('Mức thu không đổi'),
        },
      ],
    },
    ['học phí tăng', 'truong.example', 'Thông báo học phí', '01/11/2026', 'Mức thu không đổi'],
  ],
  [
    {
      kind: 'address',
      address: 'https://truong.example.thu.example/',
      page: { title: both('Đăng nhập'), text: both('Nhập mật khẩu') },
    },
    ['https://truong.example.thu.example/', 'Đăng nhập', 'Nhập mật khẩu'],
  ],
  [
    {
      kind: 'form',
      title: both('Phiếu khảo sát'),
      fields: [
        { label: both('Số căn cước'), need: 'required' },
        { label: both('Sở thích'), need: 'optional', value: both('đọc sách') },
        { label: both('Tôi đồng ý'), box: 'ticked', value: both('có sẵn') },
        { label: both('Gửi bản tin'), box: 'empty' },
      ],
      button: both('Gửi'),
    },
    [
      ...['Phiếu khảo sát', 'Số căn cước', 'bắt buộc', 'Sở thích', 'không bắt buộc', 'đọc sách'],
      ...['đã đánh dấu', 'Tôi đồng ý', 'có sẵn', 'chưa đánh dấu', 'Gửi bản tin', 'Gửi'],
    ],
  ],
  [
    {
      kind: 'document',
      by: both('Trường Đại học Mẫu'),
      number: '12/TB',
      at: '03/11/2026',
      title: both('Thông báo nghỉ học'),
      text: [both('Sinh viên nghỉ ngày 05/11.')],
      signer: 'Nguyễn Thị Hoa',
    },
    ['Trường Đại học Mẫu', '03/11/2026', '12/TB', 'Thông báo nghỉ học', 'nghỉ ngày 05/11', 'Nguyễn Thị Hoa'],
  ],
  [
    {
      kind: 'chart',
      title: both('Số vụ theo năm'),
      shape: 'bars',
      axisFrom: 40,
      axisTo: 50,
      values: [
        { label: '2024', value: 42 },
        { label: '2025', value: 48.5 },
      ],
      source: both('báo cáo mẫu'),
    },
    ['Số vụ theo năm', 'Biểu đồ cột, trục từ 40 đến 50', '2024: 42', '2025: 48,5', 'báo cáo mẫu'],
  ],
]

const draw = (thing: unknown): string =>
  renderToStaticMarkup(
    <ShownFigure shown={inLang(Shown.parse(thing), 'vi')} words={shownWords(translator('vi'), 'vi')} />,
  )
const read = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')

test.each(things)('what is shown is read in its order, in one language: $kind', (thing, order) => {
  const text = read(draw(thing))
  let from = 0
  for (const part of order) {
    const at = text.indexOf(part, from)
    expect(at, part).toBeGreaterThanOrEqual(0)
    from = at + 1
  }
  expect(text).not.toContain('(en)')
})

test('nothing that is shown can be pressed or filled in, or leads away', () => {
  for (const [thing] of things)
    expect(draw(thing)).not.toMatch(/<(a|button|input|select|textarea|form|img)\b/)
})

test('a bar begins where the axis begins, also above zero', () => {
  const html = draw({
    ...things.at(-1)?.[0],
    values: [
      { label: 'a', value: 40 },
      { label: 'b', value: 50 },
    ],
  })
  expect([...html.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height))).toEqual([
    0, 146,
  ])
})

/** Five figures and more, as counts of a country have them. */
const large = {
  ...things.at(-1)?.[0],
  axisFrom: 0,
  axisTo: 150_000,
  values: [
    { label: '2024', value: 98_765 },
    { label: '2025', value: 123_456 },
  ],
}

test('the numbers of an axis stand inside the drawing, however long they are', () => {
  for (const chart of [large, { ...large, axisTo: 1_234_567 }, things.at(-1)?.[0]]) {
    const ends = [...draw(chart).matchAll(/<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>([^<]+)</g)]
    expect(ends).toHaveLength(3)
    // As wide as the letters are drawn, which end at x.
    for (const [, x, text = ''] of ends)
      expect(Number(x)).toBeGreaterThanOrEqual(
        8 * text.replace(/\D/g, '').length + 3.5 * text.replace(/\d/g, '').length,
      )
  }
})

test('a chart whose numbers would run into each other is refused', () => {
  const of = (count: number, value: number) =>
    Shown.safeParse({
      ...large,
      values: Array.from({ length: count }, (_, i) => ({ label: `${i}`, value: value - i })),
    }).success
  expect([of(4, 123_456), of(5, 123_456)]).toEqual([true, false])
  expect([of(8, 99), of(8, 98_765)]).toEqual([true, false])
})

test('a chart whose values leave its axis, or whose axis runs backwards, is refused', () => {
  const chart = things.at(-1)?.[0]
  expect(Shown.safeParse({ ...chart, axisTo: 45 }).success).toBe(false)
  expect(Shown.safeParse({ ...chart, axisFrom: 50, axisTo: 40 }).success).toBe(false)
  expect(Shown.safeParse({ ...chart, axisFrom: 44 }).success).toBe(false)
})
