export type LetterState = 'intended' | 'sending' | 'sent' | 'kept' | 'failed' | 'dropped'

/** How a letter stands of which its reader knows, or will: one on its way, one that arrived, one that is handed over. */
export const toldStates: LetterState[] = ['sending', 'sent', 'kept']

/** Whether a letter can be sent again: one that has not got through, or was kept, once there is a mail server. */
export const mayResend = (
  { state, tries }: { state: LetterState; tries: number },
  isSending: boolean,
): boolean => state === 'failed' || (state === 'intended' && tries > 0) || (state === 'kept' && isSending)
