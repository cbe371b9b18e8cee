import fs from 'node:fs'
import { expect, test } from 'vitest'
import { privacyDocument } from './retention-rows'
import { translator } from './translate'

test('docs/privacy.md says what the retention table says (npm run docs writes it anew)', () => {
  expect(fs.readFileSync('docs/privacy.md', 'utf8')).toBe(privacyDocument(translator('en')))
})
