import { Icon, type IconName } from '../ui/icon'

type Item = { icon: IconName; title: string; text: string; link?: { href: string; label: string } }

/** What a reader can rely on. */
export function Promises({ title, items }: { title: string; items: Item[] }) {
  return (
    <section aria-labelledby="promises-title" className="mt-12">
      <h2 id="promises-title" className="text-xl">
        {title}
      </h2>
      <ul className="mt-4 grid gap-6 sm:grid-cols-3">
        {items.map(({ icon, title: name, text, link }) => (
          <li key={name} className="grid content-start gap-1.5">
            <Icon name={icon} className="text-sea" />
            <h3 className="text-base">{name}</h3>
            <p className="leading-relaxed text-ink-2">{text}</p>
            {link && (
              <a href={link.href} className="inline-flex min-h-11 items-center underline">
                {link.label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
