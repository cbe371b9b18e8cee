/**
 * Errors that speak of one letter: the server took the connection and refused its address or its text. All
 * others are the way there.
 */
export const letterErrors: readonly string[] = ['EENVELOPE', 'EMESSAGE']

/**
 * The last day's letters: those the mail server could not be reached for, and the addresses it refused and
 * took.
 */
export type MailDay = { stuck: number; refused: number; taken: number }

const MANY = 3
const SHARE = 0.2

/**
 * Whether the site cannot send, as opposed to a list with wrong addresses in it. A letter that does not get
 * to the mail server is trouble by itself; refused addresses are when they are several and a fifth of all:
 * then the server refuses us.
 */
export const isMailTroubled = ({ stuck, refused, taken }: MailDay): boolean =>
  stuck > 0 || (refused >= MANY && refused >= SHARE * (refused + taken))
