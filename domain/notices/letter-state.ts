export type LetterState = 'intended' | 'sending' | 'sent' | 'kept' | 'failed' | 'dropped'

/**
 * How a letter stands of which its reader knows, or will: one on its way, one that arrived, one that is
 * handed over.
 */
export const toldStates: LetterState[] = ['sending', 'sent', 'kept']

/**
 * Whether a letter can be sent again: one that has not got through, or was kept; by a mail server, so never
 * without one.
 */
export const mayResend = (
  { state, tries }: { state: LetterState; tries: number },
  isSending: boolean,
): boolean => isSending && (state === 'failed' || state === 'kept' || (state === 'intended' && tries > 0))
