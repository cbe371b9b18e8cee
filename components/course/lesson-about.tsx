import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'

export type About = {
  meta: string
  /** Said while nobody has approved this version: the word, and what it means. */
  unreviewed?: { label: string; text: string }
  outcomes: string[]
  sources: { text: string; url?: string }[]
  /** What the marks of its citations mean; nothing where it cites no law. */
  marks: { sign: string; meaning: string }[]
}
type Props = About & { texts: { about: string; outcomes: string; sources: string; marks: string } }

/**
 * What a lesson teaches, how old it is, who stands behind it and what it rests on; at its end, because the
 * lesson comes first.
 */
export function LessonAbout({ meta, unreviewed, outcomes, sources, marks, texts }: Props) {
  return (
    <section
      id="about"
      aria-labelledby="about-title"
      className="mt-8 border-t border-line pt-5 font-sans text-[0.9375rem]"
    >
      <h2 id="about-title" className="text-base">
        {texts.about}
      </h2>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-2">
        <span>{meta}</span>
        {unreviewed && <Chip tone="wait">{unreviewed.label}</Chip>}
      </p>
      {unreviewed && <p className="mt-1 text-sm text-ink-2">{unreviewed.text}</p>}
      <h3 className="mt-4 text-[0.9375rem]">{texts.outcomes}</h3>
      <ul className="mt-1.5 grid gap-1.5 text-ink-2">
        {outcomes.map((outcome) => (
          <li key={outcome} className="grid grid-cols-[20px_1fr] gap-2.5">
            <Icon name="target" className="mt-0.5 text-sea" />
            {outcome}
          </li>
        ))}
      </ul>
      <h3 className="mt-4 text-[0.9375rem]">{texts.sources}</h3>
      <ul className="mt-1.5 grid list-disc gap-1.5 pl-5 text-ink-2">
        {sources.map(({ text, url }) => (
          <li key={text}>
            {url ? (
              <a href={url} rel="noreferrer" className="underline">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
      {marks.length > 0 && (
        <>
          <h3 className="no-print mt-4 text-[0.9375rem]">{texts.marks}</h3>
          <dl className="no-print mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink-2">
            {marks.map(({ sign, meaning }) => (
              <div key={sign} className="contents">
                <dt className="font-bold text-sea-strong">{sign}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
