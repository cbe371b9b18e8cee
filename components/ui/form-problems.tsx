import { Notice } from './notice'

type Props = { title: string; problems: readonly { field: string; text: string }[] }

/** Above a form that was refused: what is wrong, with the way to each field. */
export function FormProblems({ title, problems }: Props) {
  return (
    <Notice tone="bad" title={title}>
      {problems.length > 0 && (
        <ul className="list-disc pl-5">
          {problems.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`} className="text-current">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
