type Props = { svg: string; alt: string; caption?: string }

/**
 * A drawing of the lesson's folder, set into the page; content:check refuses drawings that run or load
 * anything.
 */
export function Drawing({ svg, alt, caption }: Props) {
  return (
    <figure className="my-7 print:break-inside-avoid">
      <div
        role="img"
        aria-label={alt}
        className="overflow-hidden rounded-field border border-line bg-surface [&>svg]:block [&>svg]:h-auto [&>svg]:w-full"
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {caption && <figcaption className="mt-2 font-sans text-sm text-ink-2">{caption}</figcaption>}
    </figure>
  )
}
