/** A plain text with its line breaks, in which addresses of this site can be followed. */
export function LinkedText({ text, origin }: { text: string; origin: string }) {
  return (
    <p className="whitespace-pre-line wrap-anywhere">
      {text.split(/(https?:\/\/\S+)/).map((part, at) =>
        part.startsWith(`${origin}/`) ? (
          <a key={`${at}${part}`} href={part} rel="noreferrer" className="underline">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}
