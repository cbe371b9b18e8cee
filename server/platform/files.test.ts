import { expect, test } from 'vitest'
import { attachment, typeOf } from './files'

const bytes = (...values: number[]) => new Uint8Array(values)

test('a file is what its bytes are, not what it is called', () => {
  expect(typeOf(new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf')
  expect(typeOf(bytes(0x50, 0x4b, 3, 4, 0))).toBe('application/zip')
  expect(typeOf(new TextEncoder().encode('Mã;Họ và tên\n'))).toBe('text/plain')
  expect(typeOf(bytes(0x4d, 0x5a, 0x90, 0))).toBe('application/octet-stream')
  expect(typeOf(bytes(0xff, 0xfe, 0x41))).toBe('application/octet-stream')
})
test('a download is saved, never run, and keeps its Vietnamese name', () => {
  const { headers } = attachment(bytes(1), { type: 'application/pdf', name: 'Chứng nhận "A".pdf' })
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="Chung nhan A.pdf"; filename*=UTF-8''${encodeURIComponent('Chứng nhận "A".pdf')}`,
  )
  expect(headers.get('content-security-policy')).toContain('sandbox')
})
