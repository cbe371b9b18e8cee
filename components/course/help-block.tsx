import { Icon } from '../ui/icon'
import { HelpContact } from './help-contact'
import type { HelpTexts } from './texts'

/**
 * Where to turn, on lessons about bullying, scams and images: directly under the title, only channels that
 * were verified. A link to #help opens it, because what it leads to lies inside.
 */
export function HelpBlock({ title, lead, channels, evidence, contact, lang }: HelpTexts & { lang: string }) {
  return (
    <details className="group mt-1 rounded-card sm:mt-4 border-2 border-sea bg-surface font-sans text-base print:break-inside-avoid">
      <summary className="flex min-h-12 items-center px-4 py-2 text-lg font-semibold text-sea-strong sm:px-5">
        <Icon name="info" className="mr-2 shrink-0" />
        {title}
      </summary>
      <div id="help" className="scroll-mt-16 px-4 pb-4 sm:px-5">
        <p className="text-ink-2">{lead}</p>
        <dl className="mt-2 divide-y divide-line">
          {channels.map(({ need, where, numbers }) => (
            <div key={need} className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-2">
              <dt className="font-semibold">{need}</dt>
              <dd>
                <span>{where}</span>
                {numbers && (
                  <span className="mt-1 flex flex-wrap gap-2">
                    {numbers.map(({ tel, label }) => (
                      <a
                        key={tel}
                        href={`tel:${tel}`}
                        className="inline-flex min-h-11 items-center rounded-field border-[1.5px] border-line-strong px-4 font-semibold no-underline hover:bg-sea-soft"
                      >
                        {label}
                      </a>
                    ))}
                  </span>
                )}
              </dd>
            </div>
          ))}
          <HelpContact lang={lang} need={contact} />
        </dl>
        <p className="border-t border-line pt-3 text-ink-2">{evidence}</p>
      </div>
    </details>
  )
}
