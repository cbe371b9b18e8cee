/** A text in both languages, for pages that anyone may open whatever their language. */
export function Both({ vi, en, block = false }: { vi: string; en: string; block?: boolean }) {
  return (
    <>
      {vi}
      {block ? (
        <span lang="en" className="block text-[0.875em] font-normal">
          {en}
        </span>
      ) : (
        <>
          {' · '}
          <span lang="en">{en}</span>
        </>
      )}
    </>
  )
}
