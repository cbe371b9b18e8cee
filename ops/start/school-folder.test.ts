import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { schoolFolder, schoolFolderMark } from './school-folder'

let data = ''
beforeEach(() => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-folder-'))
  return () => fs.rmSync(data, { recursive: true, force: true })
})
const file = () => path.join(schoolFolder(data), 'law/questions/a.yaml')
function lay(text: string): void {
  fs.mkdirSync(path.dirname(file()), { recursive: true })
  fs.writeFileSync(file(), text)
}
const mark = (secret = 's') => schoolFolderMark(data, secret)

test('without a folder there is nothing to read', () => {
  expect(mark()).toBe('')
})
test('the mark is the same while nothing changed, and shows nothing', () => {
  lay('- id: a')
  expect(mark()).toBe(mark())
  expect(mark()).toMatch(/^[0-9a-f]{16}$/)
})
test('another text, name or secret, or a file that went, is another mark', () => {
  lay('- id: a')
  const marks = [mark(), mark('another')]
  lay('- id: b')
  marks.push(mark())
  fs.renameSync(file(), `${file()}.old`)
  marks.push(mark())
  fs.rmSync(`${file()}.old`)
  marks.push(mark())
  expect(new Set(marks).size).toBe(5)
})
test('a file in the place of the folder is said to be none', () => {
  fs.mkdirSync(path.dirname(schoolFolder(data)), { recursive: true })
  fs.writeFileSync(schoolFolder(data), '- id: a')
  expect(mark).toThrow('content/courses is no folder')
})
