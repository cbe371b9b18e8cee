import fc from 'fast-check'

// `npm run test:soak`: a rule that says nothing about how many examples it needs is tried with ten times as
// many.
fc.configureGlobal({ numRuns: 1_000 })
