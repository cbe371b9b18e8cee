// What the fonts of a certificate can draw, by script (server/certificates/certificate-fonts.test.ts holds
// them to it): Latin with all of Vietnamese, Greek, Cyrillic, Lao, Khmer, and the marks of ordinary writing.
const drawn =
  /[\u{20}-\u{7e}\u{a0}-\u{36f}\u{370}-\u{377}\u{37a}-\u{37f}\u{384}-\u{38a}\u{38c}\u{38e}-\u{3a1}\u{3a3}-\u{3e1}\u{3f0}-\u{52f}\u{e81}\u{e82}\u{e84}\u{e86}-\u{e8a}\u{e8c}-\u{ea3}\u{ea5}\u{ea7}-\u{ebd}\u{ec0}-\u{ec4}\u{ec6}\u{ec8}-\u{ece}\u{ed0}-\u{ed9}\u{edc}-\u{edf}\u{1780}-\u{17dd}\u{17e0}-\u{17e9}\u{17f0}-\u{17f9}\u{1e00}-\u{1eff}\u{2010}-\u{2027}\u{2030}-\u{205e}]/u

/**
 * The letters of a text that no certificate can show, each once; a text that has one needs a Latin spelling.
 */
export const unprintable = (text: string): string[] => [
  ...new Set([...text.normalize('NFC')].filter((char) => !drawn.test(char))),
]

export const isPrintable = (text: string): boolean => unprintable(text).length === 0
