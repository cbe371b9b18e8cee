import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ensureBuild, refuseFolder } from './build'

const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-checkout-'))
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }))

test.each(['Hải Đăng 100% #1', 'C#', 'Hải Đăng?'])(
  'a checkout in “%s” is refused with a sentence, and nothing is made there',
  async (name) => {
    const root = path.join(parent, name)
    fs.mkdirSync(root, { recursive: true })
    const sign = /[#?]/.exec(name)?.[0]
    await expect(ensureBuild(root, () => undefined)).rejects.toThrow(
      `The site cannot be built in ${root}: the name of a folder holds "${sign}". Rename it and start again.`,
    )
    expect(fs.readdirSync(root)).toEqual([])
  },
)
test('letters, spaces and other signs in the name of a folder are no obstacle', () => {
  for (const name of ['Hải Đăng', 'dữ liệu 100%', "đ&c (1) 'x'", '学习'])
    refuseFolder(path.join(parent, name))
})
