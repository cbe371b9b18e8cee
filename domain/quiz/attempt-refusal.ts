/**
 * Why an answer or a quiz that is handed in is not taken: all that the routes may say, and what the quiz page
 * has words for.
 */
export type AttemptRefusal =
  | 'invalid_input'
  | 'forbidden'
  | 'not_found'
  | 'key_reused'
  | 'cross_origin'
  | 'unauthenticated'
  | 'stale'
  | 'attempt_closed'
