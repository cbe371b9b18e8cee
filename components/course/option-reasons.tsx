import { Icon } from '../ui/icon'

type Reason = { id: string; text: string; why: string; isKey: boolean; isChosen: boolean }
type Props = { options: Reason[]; texts: { right: string; wrong: string; yours: string; key: string } }

/**
 * Every option of an answered question with its reason: what was chosen first, then the key, then the others.
 */
export function OptionReasons({ options, texts }: Props) {
  const rank = ({ isKey, isChosen }: Reason) => (isChosen ? 0 : isKey ? 1 : 2)
  return options
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ id, text, why, isKey, isChosen }) => {
      const look = isKey ? 'border-good bg-good-soft' : isChosen ? 'border-bad bg-bad-soft' : 'border-line'
      const verdict = isKey ? (isChosen ? texts.right : texts.key) : `${texts.yours} · ${texts.wrong}`
      return (
        <div key={id} className={`grid gap-1 rounded-field border-2 px-4 py-3 ${look}`}>
          <p className="flex items-center gap-2 font-semibold">
            {(isKey || isChosen) && <Icon name={isKey ? 'check' : 'cross'} className="shrink-0" />}
            {text}
          </p>
          <p>
            {(isKey || isChosen) && <strong>{`${verdict}. `}</strong>}
            {why}
          </p>
        </div>
      )
    })
}
