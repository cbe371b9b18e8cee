/** The few words that a shown thing needs besides its own. */
export type ShownWords = {
  kinds: Record<
    'chat' | 'sms' | 'post' | 'mail' | 'results' | 'address' | 'form' | 'notice' | 'document' | 'chart',
    string
  >
  me: string
  picture: string
  members: (n: number) => string
  comments: string
  reactions: (n: number) => string
  shares: (n: number) => string
  from: string
  replyTo: string
  to: string
  subject: string
  attachment: string
  leadsTo: string
  required: string
  optional: string
  ticked: string
  empty: string
  number: string
  source: string
  /** How a chart is drawn, for who does not see it: its shape, and where its axis begins and ends. */
  axis: (shape: 'bars' | 'line', from: number, to: number) => string
  /** A number of a chart as the language writes it. */
  figure: (n: number) => string
}
