import { forgetQuestions } from '@/server/courses/question-bank'
import { forgetEnv } from '@/server/platform/env'

/** Does something as a site whose secret was lost and made anew: what was sealed before stays shut. */
export async function withAnotherSecret(work: () => Promise<void>): Promise<void> {
  const before = process.env.HAIDANG_SECRET
  const change = (secret: string | undefined) => {
    process.env.HAIDANG_SECRET = secret
    forgetEnv()
    forgetQuestions()
  }
  change('another secret of at least 32 characters')
  try {
    await work()
  } finally {
    change(before)
  }
}
