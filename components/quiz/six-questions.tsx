import { Button } from '../ui/button'
import { type AskedQuestion, QuestionFields } from './question-fields'
import { HiddenFields } from '../ui/hidden-fields'
import { answerField } from '@/domain/quiz/sent-answers'

type Props = {
  action: string
  hidden: Record<string, string>
  questions: (AskedQuestion & { item: number; place: string })[]
  texts: { note: string; submit: string }
}

/** All questions as one plain form, handed in at once. */
export function SixQuestions({ action, hidden, questions, texts }: Props) {
  return (
    <form method="post" action={action} className="grid gap-10">
      <HiddenFields fields={hidden} />
      {questions.map(({ item, place, ...question }) => (
        <div key={item} className="grid gap-4">
          <QuestionFields
            question={question}
            place={<p className="text-sm font-semibold text-ink-2">{place}</p>}
            name={answerField(item)}
          />
        </div>
      ))}
      <div className="grid gap-3 border-t border-line pt-5">
        <p className="text-ink-2">{texts.note}</p>
        <Button type="submit" className="w-full justify-self-start sm:w-auto">
          {texts.submit}
        </Button>
      </div>
    </form>
  )
}
