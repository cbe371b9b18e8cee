/**
 * The page says “Right” or “Not quite” itself; an explanation that begins with it would say it twice, or of
 * the wrong option.
 */
export function withoutVerdict(why: string, ...verdicts: string[]): string {
  const verdict = verdicts.find((one) => why.startsWith(`${one}. `))
  return verdict ? why.slice(verdict.length + 2) : why
}
