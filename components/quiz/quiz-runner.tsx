'use client'

import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { QuestionForm } from './question-form'
import { ReviewList } from './review-list'
import { SaveStatus } from './save-status'
import { Steps } from './steps'
import type { QuizItem, QuizTexts } from './texts'
import { useSaveQueue } from './use-save-queue'

type Props = {
  attemptId: string
  lang: string
  zone: string
  items: QuizItem[]
  start: number | 'review'
  notice?: string
  texts: QuizTexts
}

/**
 * The quiz, one question at a time, then a page to look over before submitting. Without JavaScript each step is a form
 * that saves and goes on; with it every choice is saved as it is made.
 */
export function QuizRunner({ attemptId, lang, zone, items, start, notice, texts }: Props) {
  const [place, setPlace] = useState(start)
  const { states, choose, isBusy, closedBy } = useSaveQueue(
    attemptId,
    items.map(({ item, choice, revision, savedAt }) => ({ item, choice, revision, at: savedAt })),
  )
  const go = (to: number | 'review') => {
    // Painted at once, so that the focus goes to the question that is there now and not to the one that leaves.
    flushSync(() => setPlace(to))
    window.history.replaceState(null, '', to === 'review' ? '?review=1' : `?item=${to}`)
    window.scrollTo(0, 0)
    document.getElementById('question')?.focus()
  }
  const current = (item: QuizItem) => {
    const state = states[item.item]
    return state ? { ...item, choice: state.choice, revision: state.revision, savedAt: state.at } : item
  }
  const shown = items.map(current)
  const item = place === 'review' ? undefined : shown[place]
  const refused = item && states[item.item]?.status === 'refused'
  return (
    <div className="grid gap-5">
      <Steps items={shown} place={place} label={texts.progress} go={go} />
      {closedBy && (
        <Notice tone="bad" title={closedBy === 'unauthenticated' ? texts.signedOut : texts.closed}>
          <a href={`/${lang}/attempts/${attemptId}`}>{texts.reload}</a>
        </Notice>
      )}
      {(refused || notice) && <Notice tone="wait" title={refused ? texts.stale : notice} />}
      {item ? (
        <QuestionForm
          key={item.item}
          attemptId={attemptId}
          lang={lang}
          item={item}
          count={items.length}
          texts={texts}
          choose={(choice) => choose(item.item, choice)}
          go={go}
          status={<SaveStatus state={states[item.item]} savedAt={item.savedAt} zone={zone} texts={texts} />}
        />
      ) : (
        <ReviewList items={shown} texts={texts} go={go}>
          <form method="post" action={`/api/v1/attempts/${attemptId}/submit`}>
            <input type="hidden" name="lang" value={lang} />
            <Button type="submit" disabled={isBusy} className="w-full sm:w-auto">
              {isBusy ? texts.saving : texts.submit}
            </Button>
          </form>
        </ReviewList>
      )}
    </div>
  )
}
