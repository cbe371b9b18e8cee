import { Icon } from '../ui/icon'
import type { HelpTexts } from './texts'

/** Where to turn, on lessons about bullying, scams and images: only channels that were verified. */
export function HelpBlock({ title, lead, channels, evidence }: HelpTexts) {
  return (
    <section
      aria-labelledby="help-title"
      className="mt-10 rounded-card border-2 border-sea bg-surface p-5 font-sans text-base sm:p-6 print:break-inside-avoid"
    >
      <h2 id="help-title" className="flex items-center gap-2 text-xl">
        <Icon name="info" className="shrink-0 text-sea" />
        {title}
      </h2>
      <p className="mt-1 text-ink-2">{lead}</p>
      <dl className="mt-3 divide-y divide-line">
        {channels.map(({ need, where }) => (
          <div key={need} className="grid gap-x-4 py-3 sm:grid-cols-2">
            <dt className="font-semibold">{need}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line pt-3 text-ink-2">{evidence}</p>
    </section>
  )
}
