import { expect, test } from 'vitest'
import { deadMessages } from './dead-messages'

const messages = { home: { title: 'x', old: 'x', state: { left: 'x', right: 'x' } }, away: { text: 'x' } }

test('a message whose key stands nowhere is named', () => {
  const sources = ["t('home.title')", `t(\`home.state.\${state}\`)`, "readTexts<Texts>(root, 'away')"]
  expect(deadMessages(messages, sources)).toEqual(['nothing says "home.old"'])
})
test('a key put together from parts is said, and only where all its parts fit', () => {
  const sources = ["['home.title', 'home.old', 'away.text']", `t(\`home.state.le\${end}\`)`]
  expect(deadMessages(messages, sources)).toEqual(['nothing says "home.state.right"'])
})
