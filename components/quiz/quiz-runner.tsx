'use client'

import { type ReactNode, useState } from 'react'
import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { OfflineGuard } from '../shell/offline-guard'
import { Icon } from '../ui/icon'
import { placeQuery } from './places'
import { QuestionForm } from './question-form'
import { QuizNotice } from './quiz-notice'
import { ReviewList } from './review-list'
import { SaveStatus } from './save-status'
import { Steps } from './steps'
import { SubmitForm } from './submit-form'
import type { QuizItem, QuizTexts } from './texts'
import { usePlace } from './use-place'
import type { ItemState } from './save-queue'
import { useSaveQueue } from './use-save-queue'

type Props = {
  attemptId: string
  /** Whose attempt this is, by a key that says nothing else. */
  owner: string
  lang: string
  zone: string
  items: QuizItem[]
  start: number | 'review'
  notice?: string
  texts: QuizTexts
  heading: string
  /** What stands at the end of the head: the language switch. */
  children: ReactNode
}

/**
 * The quiz, one question at a time, then a page to look over before submitting. Without JavaScript each step
 * is a form that saves and goes on; with it every choice is saved as it is made.
 */
export function QuizRunner(props: Props) {
  const { attemptId, owner, lang, zone, items, start, notice, texts, heading, children } = props
  const [place, go] = usePlace(start, items.length)
  const [submitRefused, setSubmitRefused] = useState<AttemptRefusal | null>(null)
  const { states, choose, isBusy, isLosing, closedBy } = useSaveQueue(
    attemptId,
    owner,
    items.map(({ item, choice, revision, savedAt }) => ({ item, choice, revision, at: savedAt })),
  )
  const current = (item: QuizItem) => {
    const state = states[item.item]
    return state ? { ...item, choice: state.choice, revision: state.revision, savedAt: state.at } : item
  }
  const shown = items.map(current)
  const item = place === 'review' ? undefined : shown[place]
  const thatAre = (...asked: ItemState['status'][]) =>
    Object.entries(states).flatMap(([at, { status }]) => (asked.includes(status) ? [Number(at)] : []))
  const unsaved = thatAre('retrying', 'held')
  const refused = thatAre('refused')
  const leave =
    unsaved.length + refused.length > 0 || isBusy
      ? texts.leaveUnsaved
      : shown.some(({ choice }) => choice !== null)
        ? texts.leaveSaved
        : texts.leave
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-5 px-gutter pt-4 pb-8">
      <header className="flex flex-wrap items-center justify-between gap-x-3">
        <a href={`/${lang}/home`} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="back" className="shrink-0" />
          <span key={leave}>{leave}</span>
        </a>
        {children}
      </header>
      <main id="content" tabIndex={-1} className="grid gap-4 outline-none">
        <h1 className="text-sm font-semibold text-ink-2">{heading}</h1>
        <Steps items={shown} place={place} texts={texts} go={go} />
        <QuizNotice
          closedBy={closedBy}
          isLosing={isLosing}
          submitRefused={submitRefused}
          isElsewhere={item !== undefined && states[item.item]?.status === 'elsewhere'}
          unsaved={unsaved.filter((at) => at !== place).map((at) => at + 1)}
          refused={refused.map((at) => at + 1)}
          lang={lang}
          attemptId={attemptId}
          here={placeQuery(place)}
          notice={notice}
          texts={texts}
        />
        {item ? (
          <QuestionForm
            key={item.item}
            attemptId={attemptId}
            lang={lang}
            item={item}
            count={items.length}
            texts={texts}
            choose={(choice) => {
              setSubmitRefused(null)
              choose(item.item, choice)
            }}
            go={go}
            status={<SaveStatus state={states[item.item]} savedAt={item.savedAt} zone={zone} texts={texts} />}
          />
        ) : (
          <ReviewList key="review" items={shown} texts={texts} go={go}>
            <SubmitForm
              attemptId={attemptId}
              lang={lang}
              isBusy={isBusy}
              isClosed={closedBy !== null}
              refused={setSubmitRefused}
              texts={texts}
            />
          </ReviewList>
        )}
      </main>
      <OfflineGuard texts={texts.offline} />
    </div>
  )
}
