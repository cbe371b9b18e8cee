/** What a school has set up so far, as its database and environment say it. */
export type SetupFacts = {
  publicUrl: string
  isSendingMail: boolean
  /** Who belongs to a unit today. */
  members: number
  /** Targets that have not ended. */
  targets: number
  /** What certificates print below. */
  place: string
  signatoryTitle: string
  signatoryName: string
  /** Of every course, and of folders that are named like none. */
  banks: readonly { courseId: string; inForce: object | null; refused: object | null }[]
}

/** Bad: something was tried and does not hold; open: nobody has done it yet. */
export type SetupState = 'done' | 'open' | 'bad'
export type SetupLine =
  | { id: 'address' | 'mail' | 'people' | 'target' | 'certificate_words'; state: SetupState }
  | { id: 'bank'; state: SetupState; courseId: string }

/** Everything that a school should see to before it invites anybody, in the order of doing it. */
export const setupLines = (facts: SetupFacts): SetupLine[] => [
  { id: 'address', state: doneIf(facts.publicUrl.startsWith('https://')) },
  { id: 'mail', state: doneIf(facts.isSendingMail) },
  // Who set the school up is there from the start.
  { id: 'people', state: doneIf(facts.members > 1) },
  {
    id: 'certificate_words',
    state: doneIf([facts.place, facts.signatoryTitle, facts.signatoryName].every((word) => word !== '')),
  },
  ...facts.banks.map(({ courseId, inForce, refused }): SetupLine => {
    return { id: 'bank', courseId, state: refused ? 'bad' : doneIf(inForce !== null) }
  }),
  { id: 'target', state: doneIf(facts.targets > 0) },
]

const doneIf = (isDone: boolean): SetupState => (isDone ? 'done' : 'open')

/** How many lines still ask for something. */
export const stillToDo = (lines: readonly { state: SetupState }[]): number =>
  lines.filter(({ state }) => state !== 'done').length
