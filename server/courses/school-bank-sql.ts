/** The source of a school’s own questions: sealed, and drawn from instead of the public ones. */
export const SCHOOL = 'school'

/**
 * Of the question versions `alias`, of any time: those of the bank that the quiz of their course draws from
 * now, which is the school's own where one is in force.
 */
export const ofBankDrawnFrom = (alias: string): string =>
  `((${alias}.source = '${SCHOOL}') = EXISTS (SELECT FROM question_version own
    WHERE own.course_id = ${alias}.course_id AND own.source = '${SCHOOL}' AND own.is_current))`
