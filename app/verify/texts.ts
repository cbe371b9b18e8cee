import { type MessageKey, translator } from '@/messages/translate'

const [vi, en] = [translator('vi'), translator('en')]

/** A message in both languages. */
export const both = (key: MessageKey, values?: Record<string, string>) => ({
  vi: vi(key, values),
  en: en(key, values),
})

export const codeBoxTexts = {
  label: both('verify.code'),
  hint: both('verify.code_hint'),
  submit: both('verify.submit'),
}
