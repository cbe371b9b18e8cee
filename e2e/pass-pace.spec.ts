import { expect, test } from '@playwright/test'
import { correctOption, Question } from '@/domain/content/exercise'
import type { DrawnItem } from '@/domain/quiz/draw'
import { openSession } from '@/server/accounts/sign-in'
import { clock } from '@/server/platform/clock'
import { closeDb, prisma, transaction } from '@/server/platform/db'
import { ApiLearner } from './support/api-learner'
import { castMember, demoSite, findRetakers, openAs } from './support/demo'
import { useDatabaseOf } from './support/learners'

test.beforeAll(() => useDatabaseOf(demoSite))
test.afterAll(closeDb)

/** The right choice to each item of an attempt, as somebody who read the keys has it. */
async function keysOf(attemptId: string): Promise<string[]> {
  const { items } = await prisma().attempt.findFirstOrThrow({ where: { id: attemptId } })
  return Promise.all(
    (items as DrawnItem[]).map(async ({ question }) => {
      const { body } = await prisma().questionVersion.findUniqueOrThrow({ where: { hash: question } })
      return correctOption(Question.parse(body)).id
    }),
  )
}

test('the office sees the pace of a pass that a program answered, and that it is no finding', async ({
  browser,
}) => {
  const [learner] = await findRetakers(1)
  if (!learner) throw new Error('nobody may try again')
  const { personId, courseId } = learner
  const secret = await transaction((tx) => openSession(tx, personId, clock.now()))
  const program = await ApiLearner.signIn(demoSite, { personId, secret })
  await program.start(courseId)
  for (const [item, choice] of (await keysOf(program.attemptId)).entries()) await program.answer(item, choice)
  expect(await program.submit()).toMatchObject({ isPassed: true })

  const office = await openAs(browser, await castMember('Student affairs'))
  const page = await office.newPage()
  await page.goto(`/vi/manage/people/${personId}`)
  const pass = page.getByRole('listitem').filter({ hasText: 'câu trả lời mỗi phút' })
  await expect(pass.first()).toContainText(/Từ bài đầu đến khi đạt: \d+ \S+; [\d.]+ câu trả lời mỗi phút\./)
  await expect(pass.first()).toContainText('Con số này không phải là kết luận.')
  await office.close()
})
